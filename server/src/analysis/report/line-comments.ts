import type { LineComments } from '../../model/suppression.ts';
import { readComments } from '../comments.ts';
import type { UsersFile } from '../users-file.ts';
import { footLine } from '../list/foot.ts';
import { summaryOf } from './file-summary.ts';

/** Comments that switch findings off on a line, with the line of the file that theirs count from. */
export function* lineCommentsOf(file: UsersFile): Generator<readonly [comments: LineComments, base: number]> {
  if (file.whole && !file.showsStandalone) {
    yield [file.whole.comments(), 0];
  } else {
    yield [readComments(file.head, null, 0) ?? [], 0];
    if (file.foot !== '') yield [readComments(file.foot, null, 0) ?? [], footLine(file.entries)];
  }
  for (const { entry, line } of summaryOf(file).commented) yield [entry.comments ?? [], line];
}
