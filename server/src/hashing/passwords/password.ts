/** Which passwords bcrypt can take. */
import { literal, words, type Words } from '../../common/words/message.ts';

/** Bytes that bcrypt reads of a password. */
export const maxPasswordBytes = 72;

/** What speaks against a new password, as a sentence; null when nothing does. The password itself is never in it. */
export function checkPassword(password: string): Words | null {
  if (password === '') return literal('The password is empty: nobody can sign in with an empty password.');
  if (password.includes('\0')) return literal('The password has a NUL character in it: bcrypt takes none.');
  const bytes = utf8Length(password);
  if (bytes === null) return literal('The password is not valid Unicode: half a character is missing.');
  if (bytes > maxPasswordBytes) {
    return words`The password is too long: bcrypt reads only ${maxPasswordBytes} bytes, and as UTF-8 it has more.`;
  }
  return null;
}

/** Null for half of a surrogate pair, which has no UTF-8 form. */
function utf8Length(text: string): number | null {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return null;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
