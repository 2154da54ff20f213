import { accessSide } from '../../../access/access-side.ts';
import { compareAccess } from '../../../access/compare-access.ts';
import type { UsersFile } from '../../../analysis/users-file.ts';
import { finish } from '../../../common/steps.ts';
import type { UsersDocument } from '../../../document/users-document.ts';
import { fixAllSafely } from '../../../features/fix-all.ts';
import { repairHash } from '../../../fixes/repair-hash.ts';
import { freshFile } from '../../../operations/verify/fresh-file.ts';
import { applyEdits } from '../../../text/edits.ts';
import type { MendedFinding } from '../checked-file.ts';

/** A text without what could be mended. */
export interface FixedText {
  readonly text: string;
  /** In the order of their places, as they were when it was their turn. */
  readonly mended: readonly MendedFinding[];
}

/** What the editor mends at once is left to a person here: a password would be good again that was not. */
const givesAccess: readonly string[] = [repairHash.id];

/** What is mended may show what else can be, and fixes wait for each other: but not for ever. */
const mostPasses = 10;

/**
 * Mends what is certainly right and changes nobody's access, until there is nothing left. `read` makes the document of
 * a text.
 */
export function fixUsers(text: string, read: (text: string) => UsersDocument): FixedText {
  const mended: MendedFinding[] = [];
  let fixed = text;
  for (let pass = 0; pass < mostPasses; pass++) {
    const document = read(fixed);
    const { file } = document;
    if (!file) break;
    document.advance();
    if (document.encodingFault) break;
    const all = finish(fixAllSafely(file, document.findings(), givesAccess));
    if (all.edits.length === 0) break;
    const next = applyEdits(fixed, all.edits);
    if (!finish(hasSameAccess(file, next))) break;
    for (const { finding, fix } of all.mended)
      mended.push({ code: finding.code, title: fix.title, start: finding.range.start });
    fixed = next;
  }
  return { text: fixed, mended };
}

/** A file that does not load gives nobody access; one that is too much to be read is left alone. */
function* hasSameAccess(file: UsersFile, next: string): Generator<undefined, boolean> {
  const before = yield* accessSide(file);
  if (!before.loads) return before.loads === false;
  const after = yield* accessSide(yield* freshFile(next, file));
  return after.loads === true && (yield* compareAccess(before, after)).length === 0;
}
