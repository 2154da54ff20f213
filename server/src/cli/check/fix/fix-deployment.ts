import type { PlaceEdit } from '../../../deployment/fixes/place-edit.ts';
import { decodeText } from '../../../document/decode-text.ts';
import type { DeploymentFile } from '../../deploy/found.ts';
import { encodeLike } from '../../write/encode-like.ts';
import { WriteRefused } from '../../write/write-refused.ts';
import type { MendedFinding } from '../checked-file.ts';
import { mendFile, type LeftAlone } from './mend-file.ts';

/** What became of a deployment file. */
export interface FixedDeployment {
  readonly mended: readonly MendedFinding[];
  readonly left: LeftAlone | null;
}

interface Repair {
  readonly edits: readonly PlaceEdit[];
  readonly mended: readonly MendedFinding[];
}

const changedMeanwhile = 'another program has changed it meanwhile: try it again.';

/** Mends what is certainly right and changes nobody's access, each in the file that it is found in. */
export async function fixDeployment(file: DeploymentFile): Promise<FixedDeployment> {
  const repair = repairOf(file);
  const { mended } = repair;
  if (mended.length === 0) return { mended, left: null };
  const written = await mendFile(file.place, file.isNamed, (found) => ({
    bytes: repaired(found, file, repair),
    result: mended,
  }));
  return 'result' in written ? { mended, left: null } : { mended: [], left: written.left };
}

function repairOf({ path, findings }: DeploymentFile): Repair {
  const edits: PlaceEdit[] = [];
  const mended: MendedFinding[] = [];
  for (const { code, range, isHidden, fixes } of findings) {
    if (isHidden) continue;
    const fix = fixes().find(({ safe }) => safe);
    const isOwn = fix?.edits.every(
      ({ place }) => place.file === path && !edits.some((other) => meet(place, other.place)),
    );
    if (!fix || !isOwn) continue;
    for (const edit of fix.edits) edits.push(edit);
    mended.push({ code, title: fix.title, start: range.start });
  }
  return { edits: edits.toSorted((a, b) => b.place.start - a.place.start), mended };
}

function meet(a: PlaceEdit['place'], b: PlaceEdit['place']): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Throws `WriteRefused` where it is another text than was read. */
function repaired(found: Uint8Array, { text: read }: DeploymentFile, { edits }: Repair): Uint8Array {
  const { text } = decodeText(found);
  if (text !== read()) throw new WriteRefused(changedMeanwhile);
  const apply = (before: string, { place: { start, end }, newText }: PlaceEdit): string =>
    before.slice(0, start) + newText + before.slice(end);
  return encodeLike(found, edits.reduce(apply, text));
}
