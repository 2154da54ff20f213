import type { MayShow } from '../../common/words/message.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { textQuote } from '../../fixes/edits/quotes.ts';
import { readingOf } from '../../analysis/refusal.ts';
import type { Entry } from '../../model/entry.ts';
import { isFieldName } from '../../model/fields.ts';
import { defaultStyle } from '../../common/new-user/default-style.ts';
import type { EntryStyle } from '../../common/protocol.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { MappingNode } from '../../yaml/node.ts';
import { LinesOfUsers } from '../edits/user-lines.ts';
import { afterDashIn, flowSequence, workspacesStyle } from './style-parts.ts';

/** How a new user would be written at the end of the file; null when it has no list that could be added to. */
export function entryStyle(file: UsersFile, version: number): EntryStyle | null {
  const { text } = file;
  const endOfLine =
    /\r\n|\n|\r/.exec(text)?.[0] === '\r\n' ? '\r\n' : text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const entries = [...file.entries];
  const { last } = file.entries;
  const common = { ...defaultStyle, after: '', version, endOfLine, ...takenNames(entries, file.mayShow) } as const;
  if (!last) return emptyStyle(file, text, common);
  if (readingOf(file).kind !== 'list' || isFlowRoot(file)) return null;

  const view = file.view(last);
  const places = new LinesOfUsers(file);
  const own = places.of(last);
  if (view?.node.kind !== 'mapping' || !own) return null;
  const { lines } = places;
  const key = view.places.whole(view.node.pairs[0]?.key ?? view.node).start;
  const keyAt = lines.offsetAt({ line: key.line + last.line, character: key.character });
  const dash = afterDashIn(lines.slice(lines.offsetAt({ line: own.dash, character: 0 }), keyAt));
  const lastLine = lines.offsetAt({ line: own.last, character: 0 });
  const end = lines.positionAt(lines.lineEndAt(lastLine));
  const blank = entries.length > 1 && places.isBlank(own.first - 1);
  return {
    ...common,
    range: { start: end, end },
    before: blank ? endOfLine + endOfLine : endOfLine,
    indent: ' '.repeat(own.column),
    afterDash: dash ?? common.afterDash,
    keys: keysOf(view.node),
    quote: textQuote(view.node),
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
  const lineStart = lines.offsetAt({ line: lines.positionAt(root.start).line, character: 0 });
  const isBehind = text.slice(lineStart, root.start).trim() !== '';
  const start = isBehind ? root.start : lineStart;
  return { ...common, range: lines.range(start, root.end), before: isBehind ? common.endOfLine : '' };
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
