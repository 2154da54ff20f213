import type { ToldArgument } from '../../../server/src/common/protocol/change.ts';
import { isRecord, textsOf } from '../../../server/src/common/values.ts';

/** Reads what an action's command has to tell; null where it is nothing of the kind. */
export function toldArgument(given: unknown): ToldArgument | null {
  if (!isRecord(given) || typeof given['uri'] !== 'string') return null;
  return { uri: given['uri'], said: textsOf(given['said']), written: given['written'] === true };
}
