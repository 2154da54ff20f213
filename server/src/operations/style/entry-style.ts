import type { UsersFile } from '../../analysis/users-file.ts';
import { textQuote } from '../../fixes/edits/quotes.ts';
import { readingOf } from '../../analysis/refusal.ts';
import type { EntryView } from '../../model/entry-view.ts';
import { isFieldName } from '../../model/fields.ts';
import { defaultStyle } from '../../common/new-user/default-style.ts';
import type { EntryStyle, WritingStyle } from '../../common/protocol/protocol.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { MappingNode } from '../../yaml/node.ts';
import { LinesOfUsers } from '../edits/user-lines.ts';
import { afterDashIn, flowSequence, workspacesStyle } from './style-parts.ts';

/** Users whose lists of workspaces are looked at for their style. */
const mostLooked = 20;

/** How a new user would be written at the end of the file; null when it has no list that could be added to. */
export function entryStyle(file: UsersFile): WritingStyle | null {
  const { last } = file.entries;
  const common = { ...defaultStyle, after: '', endOfLine: endOfLine(file) } as const;
  if (!last) return emptyStyle(file, file.text, common);
  if (readingOf(file).kind !== 'list' || isFlowRoot(file)) return null;

  const view = file.view(last);
  const places = LinesOfUsers.around(file, last);
  const own = places.of(last);
  if (view?.node.kind !== 'mapping' || !own) return null;
  const { lines } = places;
  const key = view.places.whole(view.node.pairs[0]?.key ?? view.node).start;
  const keyAt = lines.offsetAt({ line: key.line + last.line, character: key.character });
  const dash = afterDashIn(lines.slice(lines.offsetAt({ line: own.dash, character: 0 }), keyAt));
  const lastLine = lines.offsetAt({ line: own.last, character: 0 });
  const end = lines.positionAt(lines.lineEndAt(lastLine));
  const blank = file.entries.previous(last) !== undefined && places.isBlank(own.first - 1);
  return {
    ...common,
    range: { start: end, end },
    before: common.endOfLine.repeat(blank ? 2 : 1),
    indent: ' '.repeat(own.column),
    afterDash: dash ?? common.afterDash,
    keys: keysOf(view.node),
    quote: textQuote(view.node),
    ...workspacesStyle(fromTheEnd(file)),
  };
}

/** For a file without users: an empty list is replaced, and what holds nothing but comments is added to. */
function emptyStyle(file: UsersFile, text: string, common: Omit<WritingStyle, 'range'>): WritingStyle | null {
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

/** As the first lines end: the text of a long file is not put together for it. */
function endOfLine(file: UsersFile): EntryStyle['endOfLine'] {
  const { head, entries, whole } = file;
  const [first] = entries;
  const text = whole || !first ? file.text : head + (first.ownText ?? '');
  if (/\r\n|\n|\r/.exec(text)?.[0] === '\r\n') return '\r\n';
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

function* fromTheEnd(file: UsersFile): Generator<EntryView> {
  let entry = file.entries.last;
  for (let count = 0; entry && count < mostLooked; count++, entry = file.entries.previous(entry)) {
    const view = file.view(entry);
    if (view) yield view;
  }
}

function isFlowRoot(file: UsersFile): boolean {
  return file.whole?.rootNode?.kind === 'sequence' && file.whole.rootNode.flow;
}

function keysOf(node: MappingNode): readonly string[] {
  const keys = node.pairs.flatMap(({ key }) => (key.kind === 'scalar' && isFieldName(key.value) ? [key.value] : []));
  return [...new Set(keys)];
}
