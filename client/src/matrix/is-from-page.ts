import { isRecord } from '../../../server/src/common/values.ts';
import type { FromPage } from './messages.ts';

/** Whether it is a message that the page sends. */
export function isFromPage(message: unknown): message is FromPage {
  if (!isRecord(message)) return false;
  const { kind, user, workspace, isGrant, username, format, text } = message;
  const isNumber = (value: unknown): boolean => value === undefined || Number.isSafeInteger(value);
  switch (kind) {
    case 'ready':
    case 'undo':
      return true;
    case 'open':
      return isNumber(user) && isNumber(workspace);
    case 'change':
      return typeof isGrant === 'boolean' && typeof username === 'string' && typeof workspace === 'string';
    case 'export':
      return (format === 'csv' || format === 'markdown') && typeof text === 'string';
    default:
      return false;
  }
}
