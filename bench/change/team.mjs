// @ts-check
// A long users file of which every user is in some of very many workspaces.
import { randomSource } from '../random.mjs';

export const workspaceCount = 200;
const listedEach = 6;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The first user: the one that stands not in the order of names. */
export const firstName = 'zoe';

/** A user of a hundred is disabled, one of a hundred a super-user. @param {number} users @param {number} [seed] */
export function teamText(users, seed = 1) {
  const random = randomSource(seed);
  const entries = Array.from({ length: users }, (_, index) => {
    const names = Array.from({ length: listedEach }, (_, each) => workspaceName(index * 7 + each * 31));
    const list = index % 100 === 2 ? '' : `  workspaces: [${names.join(', ')}]\n`;
    const disabled = index % 100 === 1 ? '  disabled: true\n' : '';
    const hash = `$2b$12$${random.text(`./${letters}`, 21)}O${random.text(`./${letters}`, 30)}.`;
    return `- username: ${index === 0 ? firstName : `user-${index}`}\n  hashed_password: ${hash}\n  api_key: ${random.text(letters, 40)}\n${list}${disabled}`;
  });
  return entries.join('');
}

/** @param {number} number */
export function workspaceName(number) {
  return `team-${number % workspaceCount}`;
}
