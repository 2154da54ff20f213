import { publicPasswords } from '../public-credentials.ts';

/**
 * Passwords that people choose when they choose none: the heads of every published list, and this software's own names.
 */
const common: readonly string[] = [
  'password',
  'passwd',
  'admin',
  'root',
  'user',
  'test',
  'guest',
  'secret',
  'changeme',
  'letmein',
  'welcome',
  'qwerty',
  'qwerty123',
  'abc123',
  'password1',
  'password123',
  'admin123',
  'test123',
  '12345',
  '123456',
  '1234567',
  '123456789',
  '1234567890',
  '111111',
  '000000',
  'rubrix',
  'argilla',
  'recognai',
  'my-passwd',
];

const commonSet = new Set(common);

/** Whether many people choose the text for a password, upper case or not. */
export function isCommonPassword(text: string): boolean {
  return commonSet.has(text.toLowerCase());
}

/**
 * What somebody would try first to sign in as this user: published defaults, the username, the workspaces, common
 * passwords. Each once, the likeliest first.
 */
export function guessesFor(username: string, workspaces: readonly string[]): readonly string[] {
  const names = [username, ...workspaces].filter((name) => name !== '');
  return [...new Set<string>([...publicPasswords, ...names.flatMap(spellingsOf), ...common])];
}

/** How many guesses there are at most for a user and this many workspaces, without making them. */
export function mostGuesses(workspaces: number): number {
  return publicPasswords.length + (1 + workspaces) * spellingsOf('').length + common.length;
}

function spellingsOf(name: string): readonly string[] {
  return [name, capitalized(name), `${name}1`, `${name}123`, `${name}1234`];
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
