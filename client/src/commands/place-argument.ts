import type { PlaceArgument } from '../../../server/src/protocol.ts';
import type { Position, Range } from '../../../server/src/text/range.ts';

/** Anybody may call a command with anything. */
export function isPlaceArgument(value: unknown): value is PlaceArgument {
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    typeof value['version'] === 'number' &&
    isRange(value['range'])
  );
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && [value['line'], value['character']].every((n) => Number.isInteger(n) && Number(n) >= 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
