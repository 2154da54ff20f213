import { unusedSuppression } from '../../rules/unused-suppression.ts';
import { eolBefore, isContinued } from './edits/lines.ts';
import { action, type DeploymentFix } from './fix.ts';

/** A comment in the line above: all these files have comments that begin with `#`. */
export const markAsIntended: DeploymentFix = {
  id: 'mark-as-intended',
  title: 'Say that it is intended, in a comment above the line',
  find({ finding, textOf }) {
    if (finding.code === unusedSuppression.id) return [];
    const { file, start } = finding.place;
    const text = textOf(file);
    // What is said of a file as a whole stands at its start.
    if (finding.place.end === 0) {
      const newText = `# users-yml-disable-file ${finding.code}${text.includes('\r\n') ? '\r\n' : '\n'}`;
      return action('Mark as intended', [{ place: { file, start: 0, end: 0 }, newText }]);
    }
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    // Among the lines of one command of a shell there is no room for a comment.
    if (finding.severity === 'error' || (isContinued(text, lineStart) && /\.(?:sh|bash)$/.test(file))) return [];
    const [indent = ''] = /^[ \t]*/.exec(text.slice(lineStart, start)) ?? [];
    const newText = `${indent}# users-yml-disable-next-line ${finding.code}${eolBefore(text, lineStart)}`;
    return action('Mark as intended', [{ place: { file, start: lineStart, end: lineStart }, newText }]);
  },
};
