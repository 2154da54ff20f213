import type { EarlierText } from '../../../server/src/common/protocol/compare-access.ts';

/** The bytes of a file as text, without a byte order mark; or that they are no UTF-8. */
export function earlierText(bytes: Uint8Array): EarlierText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), isUtf8: false };
  }
}
