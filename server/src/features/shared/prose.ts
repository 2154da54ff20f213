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

/** `uri`: of the file whose lines are told, which then lead there. */
export function toMarkdown(prose: Prose, mayShow: MayShow, uri: string | null = null): string {
  const target = uri !== null && linkable.test(uri) ? uri : null;
  // What may be shown has no letter that means anything in Markdown.
  return prose.map((each) => inMarkdown(plainText(each, mayShow), target)).join('\n\n');
}

/** Nothing in it ends a link in Markdown, or runs a command. */
const linkable = /^(?:file|vscode-remote):\/\/[\w.~%/+:@-]*$/;

/** What stands between backticks becomes code; the rest keeps its signs. */
function inMarkdown(text: string, target: string | null): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : linked(escaped(part), target)))
    .join('');
}

function escaped(part: string): string {
  return part.replace(/[\\*_~<>[\]$&|]/g, String.raw`\$&`);
}

/** Own words alone: a name of the file stands in backticks. */
function linked(part: string, target: string | null): string {
  return target === null ? part : part.replace(/\bl(?:ine|ínea) (\d+)/g, `[$&](${target}#L$1)`);
}
