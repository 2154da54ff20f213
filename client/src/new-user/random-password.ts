/** Without what looks alike in print: 0 O, 1 l I. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
/** 5.8 bits each: 116 bits. */
const length = 20;

/** A password to hand over, easy to type. */
export function randomPassword(): string {
  let password = '';
  const byte = new Uint8Array(1);
  const fair = 256 - (256 % alphabet.length);
  while (password.length < length) {
    globalThis.crypto.getRandomValues(byte);
    const value = byte[0] ?? fair;
    if (value < fair) password += alphabet.charAt(value % alphabet.length);
  }
  return password;
}
