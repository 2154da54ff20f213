import type { ReadingFault } from '../../model/entry-record.ts';
import { findSlip } from '../../slips/index.ts';
import { rangesTouch, type Range } from '../../text/range.ts';
import type { TextPlaces } from '../../text/text-places.ts';
import type { YamlError } from '../../yaml/error.ts';

/**
 * Where to show what PyYAML says about the text from `start` to `end`: where a slip explains it, else at its problem
 * mark, or at its context mark when the problem is noticed behind the end. An open quote or bracket is noticed far
 * behind the place where it was opened.
 */
export function readingFault(error: YamlError, lines: TextPlaces, start: number, end: number): ReadingFault {
  const inside = (offset: number): boolean => offset >= start && offset < end;
  const { offset, contextOffset } = error;
  const useContext = !inside(offset) && contextOffset !== undefined && inside(contextOffset);
  const shown = useContext ? contextOffset : offset;
  const other = useContext ? offset : contextOffset;
  const mark = letterAt(shown, lines, end);
  const slip = findSlip(error, lines, start, end);
  const isElsewhere = (place: Range): boolean => !slip || !rangesTouch(slip.range, place);
  const began = other !== undefined && other !== shown && inside(other) ? letterAt(other, lines, end) : null;
  return {
    error,
    range: slip?.range ?? mark,
    met: slip && isElsewhere(mark) ? mark : null,
    began: began && isElsewhere(began) ? began : null,
    tagged: lines.slice(shown, shown + 1) === '!',
    slip,
  };
}

/** The letter at an offset, or the last one before it at the end of a line. */
function letterAt(offset: number, lines: TextPlaces, end: number): Range {
  const at = Math.min(offset, end);
  const letters = lines.slice(at, Math.min(at + 2, end));
  if (letters === '' || letters.startsWith('\n') || letters.startsWith('\r')) {
    const before = lines.positionAt(at).character === 0 ? at : at - 1;
    return lines.range(before, at);
  }
  return lines.range(at, at + ((letters.codePointAt(0) ?? 0) > 0xffff ? 2 : 1));
}
