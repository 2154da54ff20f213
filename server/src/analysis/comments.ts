/** Reads the comments that speak to us: what they switch off on a line, and what they say of the whole file. */
import type { LineComments, PlacedCode, Suppression } from '../model/suppression.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Node } from '../yaml/node.ts';
import { ScalarSpans } from '../yaml/scalar-spans.ts';
import { isClaim, wordsToUs, type Claim } from '../common/claim.ts';
import { nearestOf } from '../common/words/nearest.ts';
import { isServerName, serverNames, type ServerName } from '../common/servers.ts';
import type { Range } from '../text/range.ts';

/** What the comments before the first entry say about the whole file. */
export interface FileComments {
  readonly server: ServerName | null;
  /** The word that names a server: the one that counts, else one that names none. */
  readonly serverRange: Range | null;
  /** `check`: it is ours; `ignore`: it is none of ours. */
  readonly claim: Claim | null;
  readonly disabled: readonly PlacedCode[];
  /** Words of `# users-yml:` that mean nothing. */
  readonly unknown: readonly UnknownWord[];
}

/** A word that means nothing, and what was probably meant. */
export interface UnknownWord {
  readonly range: Range;
  readonly meant: ServerName | null;
  /** It names a server, or is another word. */
  readonly names: 'server' | 'word';
  readonly word: FileWord | null;
}

/** Of two names that are as near, the newer one was meant: people write the version that they have. */
const newestFirst = serverNames.toReversed();

/** What a comment can say of the whole file. */
const fileWords = ['check', 'ignore', 'server'] as const;
export type FileWord = (typeof fileWords)[number];

/** So many lines are read that may speak to us of the whole file; nobody writes as many. */
const mostLines = 1000;

/** Comments that mean something to us have this in them. */
export const marker = 'users-yml';
/** Without the codes: in a text that only looks like a comment, more of the kind may stand in their place. */
const lineForm = /#[ \t]*users-yml-disable-(line|next-line)[ \t]+/g;
/** Of one line; `s`, as a comment may hold whatever else ends a line for the engine. */
const fileForm = /^[ \t]*#[ \t]*users-yml-disable-file[ \t]+(.*)/s;

/**
 * Suppressing comments of one entry; null, the rule, when there are none. `node` tells comments from text in scalars.
 */
export function readComments(text: string, node: Node | null, base: number): LineComments | null {
  if (!text.includes(marker)) return null;
  const found: Suppression[] = [];
  const lines = new LineIndex(text);
  const scalars = new ScalarSpans(node);
  const form = new RegExp(lineForm);
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const { index } = match;
    if ((index > 0 && !/\s/.test(text.charAt(index - 1))) || scalars.holds(index + base)) continue;
    const { line } = lines.positionAt(index);
    const start = index + match[0].length;
    const end = lines.lineEndAt(index);
    const codes = codesOf(text.slice(start, end), line, lines.positionAt(start).character);
    found.push({ line: match[1] === 'line' ? line : line + 1, codes });
    form.lastIndex = end;
  }
  return found.length > 0 ? found : null;
}

/** The comments before the first entry. */
export function readFileComments(head: string): FileComments {
  let server: ServerName | null = null;
  let serverRange: Range | null = null;
  let claim: FileComments['claim'] = null;
  const disabled: PlacedCode[] = [];
  const unknown: UnknownWord[] = [];
  for (const { line, text } of linesWithMarker(head)) {
    const list = fileForm.exec(text)?.[1];
    for (const code of list ? codesOf(list, line, text.length - list.length) : []) disabled.push(code);
    const said = wordsToUs(text) ?? '';
    for (const { 0: word, index } of said.matchAll(/[^\s,]+/g)) {
      if (isClaim(word)) claim = word;
      const [key = '', name] = word.split('=', 2);
      const start = text.length - said.length + index;
      const range = { start: { line, character: start }, end: { line, character: start + word.length } };
      if (key === 'server' && isServerName(name)) [server, serverRange] = [name, range];
      const odd = unknownWord(key, name);
      if (odd?.names === 'server' && server === null) serverRange = range;
      if (odd) unknown.push({ range, ...odd });
    }
  }
  return { server, serverRange, claim, disabled, unknown };
}

/** The first lines with our marker. */
function* linesWithMarker(head: string): Generator<{ readonly line: number; readonly text: string }, void> {
  let at = head.indexOf(marker);
  if (at === -1) return;
  const lines = new LineIndex(head);
  for (let count = 0; at !== -1 && count < mostLines; count++) {
    const { line } = lines.positionAt(at);
    const end = lines.lineEndAt(at);
    yield { line, text: head.slice(lines.offsetAt({ line, character: 0 }), end) };
    at = head.indexOf(marker, end);
  }
}

/** Whatever else stands there may be a sentence, so that only what was clearly meant for us is told. */
function unknownWord(key: string, name: string | undefined): Omit<UnknownWord, 'range'> | null {
  if (key === 'server' && name !== undefined)
    return isServerName(name)
      ? null
      : { names: 'server', meant: nearestOf(name.toLowerCase(), newestFirst), word: null };
  const word = nearestOf(key, fileWords);
  return isClaim(key) || (word === null && name === undefined) ? null : { names: 'word', meant: null, word };
}

/** The codes before a ` -- reason`. `start`: the character of the line at which the list begins. */
function codesOf(list: string, line: number, start: number): readonly PlacedCode[] {
  const [codes = ''] = list.split(/(?:^|\s)--(?:\s|$)/);
  return [...codes.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({
    code,
    line,
    start: start + index,
    end: start + index + code.length,
  }));
}
