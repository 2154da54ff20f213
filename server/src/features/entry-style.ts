import type { MayShow } from '../common/words/message.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { readingOf } from '../analysis/refusal.ts';
import type { Entry } from '../model/entry.ts';
import { isFieldName } from '../model/fields.ts';
import type { EntryStyle } from '../common/protocol.ts';
import { LineIndex } from '../text/line-index.ts';
import type { MappingNode } from '../yaml/node.ts';
import { flowSequence, textBeforeDash, usualQuote, workspacesStyle } from './shared/style-parts.ts';

const usual = {
  before: '',
  after: '',
  indent: '',
  afterDash: ' ',
  keys: ['username', 'full_name', 'email', 'hashed_password', 'api_key', 'workspaces'],
  quote: '',
  workspaces: 'flow',
  listIndent: '  ',
} as const;

/** How a new user would be written at the end of the file; null when it has no list that could be added to. */
export function entryStyle(file: UsersFile, version: number): EntryStyle | null {
  const { text } = file;
  const endOfLine =
    /\r\n|\n|\r/.exec(text)?.[0] === '\r\n' ? '\r\n' : text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const entries = [...file.entries];
  const { last } = file.entries;
  const common = { ...usual, version, endOfLine, ...takenNames(entries, file.mayShow) } as const;
  if (!last) return emptyStyle(file, text, common);
  if (readingOf(file).kind !== 'list' || isFlowRoot(file)) return null;

  const view = file.view(last);
  if (view?.node.kind !== 'mapping') return null;
  const lines = new LineIndex(text);
  const line = last.line;
  const offsetOf = (node: MappingNode | MappingNode['pairs'][number]['key'], end: 'start' | 'end'): number => {
    const place = view.places.whole(node)[end];
    return lines.offsetAt({ line: place.line + line, character: place.character });
  };
  const dash = textBeforeDash(text, offsetOf(view.node.pairs[0]?.key ?? view.node, 'start'));
  const end = lines.positionAt(lineEndOf(text, offsetOf(view.node, 'end')));
  const blank = entries.length > 1 && hasBlankLineBefore(text, lines.offsetAt({ line, character: 0 }));
  return {
    ...common,
    range: { start: end, end },
    before: blank ? endOfLine + endOfLine : endOfLine,
    indent: dash?.indent ?? usual.indent,
    afterDash: dash?.afterDash ?? usual.afterDash,
    keys: keysOf(view.node),
    quote: usualQuote(view.node),
    ...workspacesStyle(entries.slice(-20).flatMap((entry) => file.view(entry) ?? [])),
  };
}

/** For a file without users: an empty list is replaced, and what holds nothing but comments is added to. */
function emptyStyle(file: UsersFile, text: string, common: Omit<EntryStyle, 'range'>): EntryStyle | null {
  const { whole } = file;
  const lines = new LineIndex(text);
  if (whole?.error || whole?.rootError) return null;
  if (!whole?.rootNode) {
    const end = lines.positionAt(text.length);
    const before = text === '' || /[\r\n]$/.test(text) ? '' : common.endOfLine;
    return { ...common, range: { start: end, end }, before, after: common.endOfLine };
  }
  const root = flowSequence(whole.rootNode);
  if (!root) return null;
  const isBehind = /[^\s\uFEFF][ \t]*$/.test(
    text.slice(lines.offsetAt({ line: lines.positionAt(root.start).line, character: 0 }), root.start),
  );
  return { ...common, range: lines.range(root.start, root.end), before: isBehind ? common.endOfLine : '' };
}

function takenNames(
  entries: readonly Entry[],
  mayShow: MayShow,
): { usernames: readonly string[]; workspaceNames: readonly string[] } {
  const usernames = new Set<string>();
  const workspaceNames = new Set<string>();
  for (const { record } of entries) {
    if (record.usernameText !== null && mayShow(record.usernameText)) usernames.add(record.usernameText);
    for (const name of record.workspaceNames) if (mayShow(name)) workspaceNames.add(name);
  }
  return { usernames: [...usernames], workspaceNames: [...workspaceNames].filter((name) => !usernames.has(name)) };
}

function isFlowRoot(file: UsersFile): boolean {
  return file.whole?.rootNode?.kind === 'sequence' && file.whole.rootNode.flow;
}

function keysOf(node: MappingNode): readonly string[] {
  const keys = node.pairs.flatMap(({ key }) => (key.kind === 'scalar' && isFieldName(key.value) ? [key.value] : []));
  return [...new Set(keys)];
}

/** The end of the line on which the last text before the offset stands. */
function lineEndOf(text: string, offset: number): number {
  const content = text.slice(0, offset).trimEnd().length;
  const end = /[\r\n]/.exec(text.slice(content));
  return end ? content + end.index : text.length;
}

/** Whether a blank line parts an entry, and the comments above it, from the one before. */
function hasBlankLineBefore(text: string, offset: number): boolean {
  const above = text
    .slice(0, offset)
    .split(/\r\n|\r|\n/)
    .slice(0, -1);
  const last = above.findLast((line) => !/^\s*#/.test(line));
  return last?.trim() === '';
}
