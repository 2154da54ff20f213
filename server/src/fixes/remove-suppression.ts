import { editAction, type Fix } from './fix.ts';
import { deletion, lineStartOf, nextLineOf } from './edits/spans.ts';

/** Takes the code at the finding's place out of its comment, and the comment with its last code. */
export const removeSuppression: Fix = {
  id: 'remove-suppression',
  title: 'Remove a comment that switches nothing off',
  text({ code, lines, range }) {
    if (code !== 'unused-suppression') return [];
    const from = lines.offsetAt(range.start);
    const to = lines.offsetAt(range.end);
    const lineStart = lineStartOf(lines, from);
    const lineEnd = lines.lineEndAt(from);
    const before = lines.slice(lineStart, from);
    const after = lines.slice(to, lineEnd);
    const options = { preferred: true, safe: true };
    const next = /^[ \t]*(?:,[ \t]*)?(?=[^\s,])(?!--(?:\s|$))/.exec(after);
    if (next)
      return editAction('Remove the code from the comment', [deletion(lines, from, to + next[0].length)], options);
    const left = withoutBlanksBehind(before);
    const sign = left.lastIndexOf('#');
    const isFirst = /^#[ \t]*users-yml-disable-\S+$/.test(left.slice(sign));
    if (!isFirst && (left.endsWith(',') || left.length < before.length)) {
      const start = left.endsWith(',') ? withoutBlanksBehind(left.slice(0, -1)).length : left.length;
      return editAction('Remove the code from the comment', [deletion(lines, lineStart + start, to)], options);
    }
    if (!isFirst) return [];
    const hash = withoutBlanksBehind(left.slice(0, sign));
    const isAlone = hash === '';
    const start = lineStart + hash.length;
    return editAction(
      'Remove the comment',
      [deletion(lines, start, isAlone ? nextLineOf(lines, from) : lineEnd)],
      options,
    );
  },
};

function withoutBlanksBehind(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}
