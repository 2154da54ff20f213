/** Reads the comments that speak to us: what they switch off on a line, and what they say of the whole file. */
import type { LineComments, PlacedCode, Suppression } from '../model/suppression.ts';
import type { Node } from '../yaml/node.ts';
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
const lineForm = /#[ \t]*users-yml-disable-(line|next-line)[ \t]+([^\r\n]*)/g;
const fileForm = /^[ \t]*#[ \t]*users-yml-disable-file[ \t]+(.*)$/;
const claimForm = /^[ \t]*#[ \t]*users-yml:[ \t]*(.*)$/;

/**
 * Suppressing comments of one entry; null, the rule, when there are none. `node` tells comments from text in scalars.
 */
export function readComments(text: string, node: Node | null, base: number): LineComments | null {
  if (!text.includes(marker)) return null;
  const found: Suppression[] = [];
  const form = new RegExp(lineForm);
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const at = match.index;
    const before = at === 0 ? '\n' : (text[at - 1] ?? '');
    if (!/\s/.test(before) || (node && isInScalar(node, at + base))) {
      // Behind a text in quotes that looks like one, the line can have a comment yet.
      form.lastIndex = at + 1;
      continue;
    }
    const line = countLines(text, at);
    const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
    const list = match[2] ?? '';
    const codes = codesOf(list, line, at - lineStart + match[0].length - list.length);
    found.push({ line: match[1] === 'line' ? line : line + 1, codes });
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
    const file = fileForm.exec(text);
    const list = file?.[1] ?? '';
    disabled.push(...codesOf(list, line, text.length - list.length));
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

function countLines(text: string, end: number): number {
  return text.slice(0, end).split(/\r\n|\r|\n/).length - 1;
}

function isInScalar(node: Node, offset: number): boolean {
  if (offset < node.start || offset >= node.end) return false;
  switch (node.kind) {
    case 'scalar':
      return offset >= node.contentStart;
    case 'sequence':
      return node.items.some((item) => isInScalar(item, offset));
    case 'mapping':
      return node.pairs.some(({ key, value }) => isInScalar(key, offset) || isInScalar(value, offset));
    case 'alias':
      return false;
  }
}
