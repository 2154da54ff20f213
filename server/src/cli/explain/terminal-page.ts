import type { Colors } from '../format/colors.ts';
import type { Output } from '../format/format.ts';
import { wrap } from '../options/wrap.ts';

const width = 100;

/**
 * A page of ours for a terminal: headings, paragraphs, lists, code between fences, and tables, which stay as they are.
 */
export function* terminalPage(markdown: string, colors: Colors): Output {
  const [first = '', ...others] = markdown.split(/^```\w*\n/m);
  yield* prose(first, colors);
  // Behind each beginning of a fence stands the code, and behind its end the next text.
  for (const [index, text] of others.entries()) yield* index % 2 === 0 ? codeLines(text, colors) : prose(text, colors);
}

function* codeLines(text: string, colors: Colors): Output {
  for (const line of text.trimEnd().split('\n')) yield `    ${colors.blue(line)}\n`;
}

function* prose(text: string, colors: Colors): Output {
  for (const [index, block] of text.split('\n\n').entries()) {
    if (index > 0 || block.startsWith('\n')) yield '\n';
    const shown = block.trim();
    if (shown === '') continue;
    if (shown.startsWith('#')) yield `${colors.bold(inline(shown.replace(/^#+ /, '')))}\n`;
    else if (shown.startsWith('|')) yield `${shown}\n`;
    else if (shown.startsWith('- ')) for (const item of shown.split(/\n(?=- )/)) yield* lines(item.slice(2), '- ');
    else yield* lines(shown, '');
  }
}

/** `mark` stands before the first line, and the others are as far from the edge. Code is not broken. */
function* lines(text: string, mark: string): Output {
  const whole = inline(text.replaceAll('\n', ' ')).replace(/`[^`]*`/g, (code) => code.replaceAll(' ', unbroken));
  for (const [index, line] of wrap(whole, width - mark.length).entries())
    yield `${index === 0 ? mark : ' '.repeat(mark.length)}${line.replaceAll(unbroken, ' ')}\n`;
}

/** Stands for a space at which no line ends. */
const unbroken = '\u00a0';

/** Without marks for stress and links; code stays between backticks. */
function inline(text: string): string {
  return text
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll('\\|', '|');
}
