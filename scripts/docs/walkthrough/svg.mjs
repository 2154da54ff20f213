// @ts-check
// Parts of the pictures of the walkthrough. VS Code shows them in a page that has the colours of the theme; colours are
// attributes, as the page allows no styles.

export const width = 530;
export const height = 330;

/** In pixels, of the letters of code. */
const letter = 7.8;
const lineHeight = 22;
const codeFont = "var(--vscode-editor-font-family, 'monospace')";
const plainFont = "var(--vscode-font-family, 'sans-serif')";

/** @param {string} name of a colour of the theme */
export const colour = (name) => `var(--vscode-${name.replaceAll('.', '-')})`;

export const colours = {
  text: colour('foreground'),
  faint: colour('descriptionForeground'),
  key: colour('charts.blue'),
  bad: colour('charts.red'),
  // Themes of high contrast have no orange.
  odd: 'var(--vscode-charts-orange, var(--vscode-charts-yellow))',
  good: colour('charts.green'),
};

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {readonly string[]} parts */
export function picture(...parts) {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none">`;
  return `${[head, ...parts, '</svg>'].join('\n')}\n`;
}

/**
 * A frame with the colours of an editor.
 * @param {{ x: number, y: number, w: number, h: number, title?: string }} box
 */
export function frame({ x, y, w, h, title }) {
  const size = `width="${w}" height="${h}" rx="6"`;
  const border = colour('editorWidget.border');
  const box = `<rect x="${x}" y="${y}" ${size} fill="${colour('editor.background')}" stroke="${border}"/>`;
  return title === undefined ? box : `${box}\n${words(x + 14, y + 20, title, { fill: colours.faint })}`;
}

/**
 * A line of code: pieces with their colours, one behind the other.
 * @param {number} x @param {number} y @param {readonly (readonly [text: string, fill?: string])[]} pieces
 */
export function code(x, y, ...pieces) {
  let at = x;
  return pieces
    .map(([text, fill = colours.text]) => {
      const length = text.length * letter;
      const place = `x="${at.toFixed(1)}" y="${y}" textLength="${length.toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
      at += length;
      return `<text ${place} xml:space="preserve" font-family="${codeFont}" font-size="13" fill="${fill}">${escaped(text)}</text>`;
    })
    .join('\n');
}

/**
 * `key: value`, indented as in a list of users.
 * @param {number} x @param {number} line @param {string} key @param {string} value
 */
export function pair(x, line, key, value, fill = colours.text) {
  const start = key === 'username' ? '- ' : '  ';
  return code(x, lineAt(line), [start, colours.text], [`${key}:`, colours.key], [` ${value}`, fill]);
}

/** Where the text of a line of code stands. @param {number} line from 0 */
export const lineAt = (line) => 74 + line * lineHeight;

/**
 * A wavy line below letters of a line of code.
 * @param {number} x @param {number} line @param {number} from @param {number} count @param {string} stroke
 */
export function squiggle(x, line, from, count, stroke) {
  const [start, y] = [x + from * letter, lineAt(line) + 5];
  const waves = Math.round((count * letter) / 6);
  return `<path d="M${start.toFixed(1)} ${y} ${'q1.5 -3 3 0 t3 0 '.repeat(waves).trim()}" stroke="${stroke}" stroke-width="1.2"/>`;
}

/**
 * @param {number} x @param {number} y @param {string} text
 * @param {{ fill?: string, size?: number, anchor?: string, weight?: number }} look
 */
export function words(x, y, text, { fill = colours.text, size = 12, anchor = 'start', weight = 400 } = {}) {
  const font = `font-family="${plainFont}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" ${font} fill="${fill}">${escaped(text)}</text>`;
}

/**
 * A box with lines of words in it, as a hover or a menu.
 * @param {number} x @param {number} y @param {number} w @param {readonly string[]} lines
 */
export function note(x, y, w, lines, { chosen = -1 } = {}) {
  const h = lines.length * 20 + 14;
  const rows = lines.map((line, index) => {
    const isChosen = index === chosen;
    const mark = `<rect x="${x + 4}" y="${y + 6 + index * 20}" width="${w - 8}" height="20" rx="3" fill="${colour('list.activeSelectionBackground')}"/>`;
    const fill = isChosen ? colour('list.activeSelectionForeground') : colours.text;
    return `${isChosen ? `${mark}\n` : ''}${words(x + 12, y + 20 + index * 20, line, { fill })}`;
  });
  const back = `fill="${colour('editorHoverWidget.background')}" stroke="${colour('editorHoverWidget.border')}"`;
  return [`<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" ${back}/>`, ...rows].join('\n');
}

/** A sign that something is so in an odd way. @param {number} x @param {number} y */
export function diamond(x, y) {
  return `<path d="M${x} ${y - 8} l8 8 l-8 8 l-8 -8 z" fill="${colours.odd}"/>`;
}

/** A sign that something is so. @param {number} x @param {number} y */
export function dot(x, y) {
  return `<circle cx="${x}" cy="${y}" r="6" fill="${colours.good}"/>`;
}
