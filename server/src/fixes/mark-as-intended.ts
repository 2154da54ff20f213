import { message, Quote, words } from '../common/words/message.ts';
import { codeAdded } from './edits/comment-places.ts';
import { editAction, type Fix } from './fix.ts';
import { insertion, lineStartOf } from './edits/spans.ts';

/**
 * Writes the comment that switches the finding off: behind its line where that is possible, else on the line above.
 * Comments are never put inside a scalar. What stops the server can't be meant.
 */
export const markAsIntended: Fix = {
  id: 'mark-as-intended',
  title: 'Say that it is meant so, with a comment',
  text({ code, range, stops, comments, lines, lineAbove }) {
    if (stops || code === 'unused-suppression') return [];
    const title = message`Mark as intended (a comment with ${new Quote(code, words`its code`)})`;
    const line = comments.lineAt(lines.offsetAt(range.start));
    if (line.own) return editAction(title, [codeAdded(line.own, range.start.line, code)]);
    if (line.hasRoom) {
      const gap = /\s$/.test(line.text.slice(-1)) ? '' : ' ';
      return editAction(title, [insertion(lines, line.end, `${gap}# users-yml-disable-line ${code}`)]);
    }
    if (!line.canFollow) return [];
    // Another comment there speaks of this line already; one between the two would take its place.
    const other = comments.commentAbove(line, () => {
      if (range.start.line === 0) return lineAbove();
      const start = lineStartOf(lines, line.start - 1);
      return lines.slice(start, lines.lineEndAt(start));
    });
    if (other) return editAction(title, [codeAdded(other, range.start.line - 1, code)]);
    const indent = /^ */.exec(line.text)?.[0] ?? '';
    return editAction(title, [
      insertion(lines, line.start, `${indent}# users-yml-disable-next-line ${code}${comments.endOfLine}`),
    ]);
  },
};
