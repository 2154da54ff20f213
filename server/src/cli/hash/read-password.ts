import { notUtf8, PasswordRefused } from './password-source.ts';

/** Far more than bcrypt takes; reading on could go on for ever. */
const enoughBytes = 4096;

/**
 * The whole of standard input as one password, without one final line end. Throws `PasswordRefused` if it can't be read
 * or isn't UTF-8.
 */
export async function readPassword(input: AsyncIterable<unknown>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of input) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      if (!(bytes instanceof Uint8Array)) throw new TypeError('Standard input gave something else than bytes.');
      chunks.push(bytes);
      length += bytes.length;
      if (length > enoughBytes) break;
    }
  } catch {
    throw new PasswordRefused('Standard input can’t be read.');
  }
  return decode(Buffer.concat(chunks), length <= enoughBytes).replace(/(?:\r\n|\n|\r)$/, '');
}

function decode(bytes: Uint8Array, whole: boolean): string {
  try {
    // a cut may go through a character; a byte order mark is kept, as it was sent
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    throw new PasswordRefused(notUtf8);
  }
}
