import { spanOfCode } from '../../analysis/spans-of-code.ts';
import { LineIndex } from '../../text/line-index.ts';
import { action, type DeploymentFix } from './fix.ts';

/** Not safe: what a comment hides may be found where more of the deployment can be seen. */
export const removeSuppression: DeploymentFix = {
  id: 'remove-suppression',
  title: 'Remove a comment that switches nothing off',
  find({ finding, textOf }) {
    const { file, start, end } = finding.place;
    const lines = new LineIndex(textOf(file));
    const span = spanOfCode(lines, lines.range(start, end));
    const edits = span && [{ place: { file, start: span.start, end: span.end }, newText: '' }];
    return span?.what === 'code'
      ? action('Remove the code from the comment', edits, true)
      : action('Remove the comment', edits, true);
  },
};
