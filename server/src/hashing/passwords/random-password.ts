import { randomCharacter } from '../random-text.ts';

/** Without what looks alike in print: 0 O, 1 l I. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
/** 5.8 bits each: 116 bits. */
const length = 20;

/** A password to hand over, easy to type. */
export function randomPassword(): string {
  let password = '';
  while (password.length < length) password += randomCharacter(alphabet);
  return password;
}
