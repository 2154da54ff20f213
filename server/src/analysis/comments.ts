/** Reads the comments that speak to us: what they switch off on a line, and what they say of the whole file. */
import type { LineComments, PlacedCode, Suppression } from '../model/suppression.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Node } from '../yaml/node.ts';
import { ScalarSpans } from '../yaml/scalar-spans.ts';
import { isServerName, type ServerName } from '../common/servers.ts';

/** What the comments before the first entry say about the whole file. */
export interface FileComments {
  readonly server: ServerName | null;
  /** `check`: it is ours; `ignore`: it is none of ours. */
  readonly claim: 'check' | 'ignore' | null;
  readonly disabled: readonly PlacedCode[];
}

/** Comments that mean something to us have this in them. */
export const marker = 'users-yml';
/** Without the codes: in a text that only looks like a comment, more of the kind may stand in their place. */
const lineForm = /#[ \t]*users-yml-disable-(line|next-line)[ \t]+/g;
/** Of one line each; `s`, as a comment may hold whatever else ends a line for the engine. */
const fileForm = /^[ \t]*#[ \t]*users-yml-disable-file[ \t]+(.*)/s;
const claimForm = /^[ \t]*#[ \t]*users-yml:(.*)/s;

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
  let claim: FileComments['claim'] = null;
  const disabled: PlacedCode[] = [];
  if (!head.includes(marker)) return { server, claim, disabled };
  for (const [line, text] of head.split(/\r\n|\r|\n/).entries()) {
    const list = fileForm.exec(text)?.[1] ?? '';
    for (const code of codesOf(list, line, text.length - list.length)) disabled.push(code);
    for (const word of (claimForm.exec(text)?.[1] ?? '').split(/[\s,]+/)) {
      if (word === 'check' || word === 'ignore') claim = word;
      const name = word.startsWith('server=') ? word.slice('server='.length) : '';
      server = isServerName(name) ? name : server;
    }
  }
  return { server, claim, disabled };
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
