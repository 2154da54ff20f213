import { isFieldName } from '../model/fields.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { MappingNode, Node } from '../yaml/node.ts';
import { editAction, type Fix } from './fix.ts';
import { endOfNode } from './edits/nodes.ts';
import { deletion, insertion, linePrefix, lineStartOf, nextLineOf } from './edits/spans.ts';

/** For a single user without `-`, and for a list under a key such as `users:`. */
export const makeList: Fix = {
  id: 'make-list',
  title: 'Make the file a list of users',
  text({ node, lines }) {
    if (node?.kind !== 'mapping' || node.start !== node.contentStart) return [];
    const list = node.pairs.length === 1 ? node.pairs[0]?.value : undefined;
    if (list?.kind === 'sequence')
      return editAction('Remove the key around the list', withoutKey(lines, node, list), { preferred: true });
    const isUser = node.pairs.some(({ key }) => key.kind === 'scalar' && isFieldName(key.value));
    return isUser ? editAction('Begin the user with `-`', withDash(lines, node), { preferred: true }) : [];
  },
};

function withDash(lines: LineIndex, user: MappingNode): readonly TextEdit[] | null {
  if (linePrefix(lines, user.start).trim() !== '') return null;
  const dash = insertion(lines, user.start, '- ');
  if (user.flow) return [dash];
  return [
    dash,
    ...contentLines(lines, nextLineOf(lines, user.start), endOfNode(lines, user)).map((at) =>
      insertion(lines, at, '  '),
    ),
  ];
}

function withoutKey(lines: LineIndex, root: MappingNode, list: Node): readonly TextEdit[] | null {
  const key = root.pairs[0]?.key;
  if (!key || list.start !== list.contentStart || list.kind !== 'sequence') return null;
  const between = lines.slice(key.end, list.start);
  if (root.flow || list.flow) {
    const after = lines.slice(list.end, root.end);
    if (between.includes('#') || after.includes('#') || linePrefix(lines, root.start).trim() !== '') return null;
    return [
      deletion(lines, root.start, list.start),
      ...(list.end < root.end ? [deletion(lines, list.end, root.end)] : []),
    ];
  }
  const keyEnd = key.end + (/^[ ]*:[ ]*/.exec(between)?.[0].length ?? 0);
  const isBlank = lines.slice(keyEnd, lines.lineEndAt(keyEnd)).trim() === '';
  const head = linePrefix(lines, root.start);
  if (head.trim() !== '' || keyEnd === key.end) return null;
  // A comment behind the key stays.
  const first = isBlank
    ? deletion(lines, lineStartOf(lines, root.start), nextLineOf(lines, keyEnd))
    : deletion(lines, root.start, keyEnd);
  const depth = lines.positionAt(list.start).character - (isBlank ? 0 : head.length);
  const dedented = contentLines(lines, nextLineOf(lines, keyEnd), endOfNode(lines, list)).flatMap((at) => {
    const blanks = /^ */.exec(lines.slice(at, at + depth))?.[0].length ?? 0;
    return blanks > 0 ? [deletion(lines, at, at + blanks)] : [];
  });
  return [first, ...dedented];
}

/** Offsets at which the lines between two offsets begin that hold anything. */
function contentLines(lines: LineIndex, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let at = from; at < to;) {
    const next = nextLineOf(lines, at);
    if (lines.slice(at, lines.lineEndAt(at)).trim() !== '') starts.push(at);
    if (next === at) break;
    at = next;
  }
  return starts;
}
