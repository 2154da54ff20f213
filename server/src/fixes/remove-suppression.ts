import { spanOfCode } from '../analysis/spans-of-code.ts';
import { editAction, type Fix } from './fix.ts';
import { deletion } from './edits/spans.ts';

const options = { preferred: true, safe: true };

/** Takes the code at the finding's place out of its comment, and the comment with its last code. */
export const removeSuppression: Fix = {
  id: 'remove-suppression',
  title: 'Remove a comment that switches nothing off',
  text({ code, lines, range }) {
    const span = code === 'unused-suppression' ? spanOfCode(lines, range) : null;
    if (!span) return [];
    const edits = [deletion(lines, span.start, span.end)];
    return span.what === 'code'
      ? editAction('Remove the code from the comment', edits, options)
      : editAction('Remove the comment', edits, options);
  },
};
