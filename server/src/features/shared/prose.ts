/** Words about a file with names quoted from it, as plain text or Markdown. */
import { pythonRepr } from '../../yaml/python-text.ts';

/** Text that comes from the file. It is shown as it is, whatever it looks like. */
export interface Quoted {
  readonly quoted: string;
}

/** Our own words, with names of keys and the like between backticks, and what is quoted from the file. */
export type Paragraph = readonly (string | Quoted)[];
export type Prose = readonly Paragraph[];

/** A name is longer than this only by mistake. */
const longest = 60;

/**
 * A text of the file on one line: short, without what can't be seen, and no hash, should one stand in the wrong place.
 */
export function shownText(text: string): string {
  if (/^[\w-]{1,60}$/.test(text)) return text;
  if (/^\$2[abxy]?\$/.test(text.trim())) return '…';
  const letters = Array.from(text.slice(0, 2 * longest + 2));
  const short = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
  const isClear = short !== '' && short.trim() === short && !/[\p{C}\p{Z}]/u.test(short.replaceAll(' ', ''));
  return isClear ? short : pythonRepr(short);
}

export function quote(text: string): Quoted {
  return { quoted: shownText(text) };
}

/** The first few names, and how many more there are: `a`, `b` and 7 more. */
export function quoteSome(names: readonly string[], most = 5): Paragraph {
  const shown = names.slice(0, most).flatMap((name, index) => (index === 0 ? [quote(name)] : [', ', quote(name)]));
  return names.length > most ? [...shown, ` and ${String(names.length - most)} more`] : shown;
}

export function toPlainText(prose: Prose): string {
  return prose
    .map((each) => each.map((part) => (typeof part === 'string' ? part : `\`${part.quoted}\``)).join(''))
    .join('\n');
}

export function toMarkdown(prose: Prose): string {
  const words = (text: string): string =>
    text
      .split('`')
      .map((part, index) => (index % 2 === 1 ? codeSpan(part) : part.replace(/[\\*_~<>[\]$&|]/g, String.raw`\$&`)))
      .join('');
  return prose
    .map((each) => each.map((part) => (typeof part === 'string' ? words(part) : codeSpan(part.quoted))).join(''))
    .join('\n\n');
}

/** A code span shows all letters as they are, if only its fence is longer than any run of backticks in it. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + runs.reduce((most, { length }) => Math.max(most, length), 0));
  const gap = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + gap + text + gap + fence;
}
