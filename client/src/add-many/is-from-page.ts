import { isRecord } from '../../../server/src/common/values.ts';
import type { FromPage } from './messages.ts';

/** A longer list is no list of people. */
const longestList = 2_000_000;

/** Whether it is a message that the page sends. */
export function isFromPage(message: unknown): message is FromPage {
  if (!isRecord(message)) return false;
  const { kind, text } = message;
  if (kind === 'ready' || kind === 'open') return true;
  return (kind === 'check' || kind === 'add') && typeof text === 'string' && text.length <= longestList;
}
