import type { PlaceArgument } from '../protocol/protocol.ts';
import type { Position, Range } from '../../text/range.ts';
import { isRecord } from '../values.ts';

/** The argument of a command, which any program may send. */
export function isPlaceArgument(value: unknown): value is PlaceArgument {
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    typeof value['version'] === 'number' &&
    ['undefined', 'number'].includes(typeof value['textVersion']) &&
    ['before', 'after', 'username'].every((key) => ['undefined', 'string'].includes(typeof value[key])) &&
    isRange(value['range'])
  );
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return (
    isRecord(value) && [value['line'], value['character']].every((each) => Number.isInteger(each) && Number(each) >= 0)
  );
}
