import { codeAdded, isInsideScalar } from './edits/comment-places.ts';
import { editAction, type Fix } from './fix.ts';
import { endOfLine, insertion, lineStartOf } from './edits/spans.ts';

/**
 * Writes the comment that switches the finding off: behind its line where that is possible, else on the line above.
 * Comments are never put inside a scalar. What stops the server can't be meant.
 */
export const markAsIntended: Fix = {
  id: 'mark-as-intended',
  title: 'Say that it is meant so, with a comment',
  text({ code, range, stops, node, lines, lineAbove }) {
    if (stops || code === 'unused-suppression') return [];
    const title = `Mark as intended (a comment with \`${code}\`)`;
    const start = lineStartOf(lines, lines.offsetAt(range.start));
    const end = lines.lineEndAt(start);
    const line = lines.slice(start, end);
    const own = codeAdded(line, 'line', range.start.line, code);
    if (own && !isInsideScalar(node, start + own.hash)) return editAction(title, [own.edit]);
    const hashes = [...line.matchAll(/(?<=^|\s)#/g)];
    const hasComment = hashes.some(({ index }) => !isInsideScalar(node, start + index));
    if (!hasComment && !isInsideScalar(node, end) && line.trim() !== '') {
      const gap = /\s$/.test(line) ? '' : ' ';
      return editAction(title, [insertion(lines, end, `${gap}# users-yml-disable-line ${code}`)]);
    }
    if (isInsideScalar(node, start) || line.startsWith('\uFEFF')) return [];
    // Another comment there speaks of this line already; one between the two would take its place.
    const aboveStart = lineStartOf(lines, start - 1);
    const above = range.start.line === 0 ? lineAbove() : lines.slice(aboveStart, lines.lineEndAt(aboveStart));
    const other = above === null ? null : codeAdded(above, 'next-line', range.start.line - 1, code);
    if (other) return editAction(title, [other.edit]);
    const indent = /^ */.exec(line)?.[0] ?? '';
    return editAction(title, [
      insertion(lines, start, `${indent}# users-yml-disable-next-line ${code}${endOfLine(lines)}`),
    ]);
  },
};
