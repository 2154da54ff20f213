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
    const next = /^[ \t]*,?[ \t]*(?=[^\s,])(?!--(?:\s|$))/.exec(after);
    if (next)
      return editAction('Remove the code from the comment', [deletion(lines, from, to + next[0].length)], options);
    const previous = /[ \t]*,[ \t]*$|(?<![a-z-]*#.*disable-\S*)[ \t]+$/.exec(before);
    if (previous)
      return editAction('Remove the code from the comment', [deletion(lines, from - previous[0].length, to)], options);
    const hash = /[ \t]*#[ \t]*users-yml-disable-\S+[ \t]+$/.exec(before);
    if (!hash) return [];
    const isAlone = before.trim() === hash[0].trim();
    const start = isAlone ? lineStart : from - hash[0].length;
    return editAction(
      'Remove the comment',
      [deletion(lines, start, isAlone ? nextLineOf(lines, from) : lineEnd)],
      options,
    );
  },
};
