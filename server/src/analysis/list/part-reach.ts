import type { LineList } from '../../text/line-list.ts';
import type { Part } from './part.ts';
import { nearby, type PartCounts } from './part-counts.ts';

/** The part itself, or one shortly before it whose reading depended on its text. */
export function nearReaching(part: Part, parts: LineList<Part>): Part {
  let first = part;
  let distance = 0;
  let before = parts.previous(part);
  while (before && distance < nearby) {
    if (before.overreach > distance) first = before;
    distance += before.text.length;
    before = parts.previous(before);
  }
  return first;
}

/** The parts anywhere before the given one whose reading depended on its text: something in them is open. */
export function farReaching(part: Part, parts: LineList<Part>, counts: PartCounts): readonly Part[] {
  const found: Part[] = [];
  for (const far of counts.farReaching) {
    if (parts.compare(far, part) < 0 && reaches(far, part, parts)) found.push(far);
  }
  return found.sort((a, b) => parts.compare(a, b));
}

function reaches(part: Part, to: Part, parts: LineList<Part>): boolean {
  let left = part.overreach;
  for (let next = parts.next(part); next && left > 0; next = parts.next(next)) {
    if (next === to) return true;
    left -= next.text.length;
  }
  return false;
}
