/** Paragraphs about a file with names quoted from it, as plain text or Markdown. */
import {
  message,
  plainText,
  Quote,
  words,
  type MayShow,
  type Message,
  type Words,
} from '../../common/words/message.ts';

export type Prose = readonly Message[];

/** `instead`: what is said where the name may not be shown. */
export function quote(text: string, instead?: Words): Quote {
  return new Quote(text, instead ?? (text === '' ? words`\`''\`` : words`(not shown here)`));
}

/** The first few names, and how many more there are: `a`, `b` and 7 more. */
export function quoteSome(names: readonly string[], most = 5): Message {
  const [first = '', ...others] = names.slice(0, most);
  const shown = others.reduce((before, name) => message`${before}, ${quote(name)}`, message`${quote(first)}`);
  return names.length > most ? message`${shown} and ${names.length - most} more` : shown;
}

export function toPlainText(prose: Prose, mayShow: MayShow): string {
  return prose.map((each) => plainText(each, mayShow)).join('\n');
}

export function toMarkdown(prose: Prose, mayShow: MayShow): string {
  // What may be shown has no letter that means anything in Markdown.
  return prose.map((each) => inMarkdown(plainText(each, mayShow))).join('\n\n');
}

/** What stands between backticks becomes code; the rest keeps its signs. */
function inMarkdown(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\*_~<>[\]$&|]/g, String.raw`\$&`)))
    .join('');
}
