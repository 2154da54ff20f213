const users = 1000;
const linesOfUser = 4;
const hash = `$2b$12$${'.'.repeat(53)}`;

/** A made-up file in which there is something to say about most users, and about a few of them something else. */
export function rehearsalText(): string {
  return Array.from({ length: users }, (_, index) => {
    const key = index % 90 === 1 ? index - 1 : index;
    const last = index % 40 === 2 ? 'role: admin' : index % 10 === 3 ? 'workspaces: [team]' : 'disabled: true';
    return `- username: user-${String(index)}\n  hashed_password: ${hash}\n  api_key: 7d0c3e9a51f84b26-${String(key)}\n  ${last}\n`;
  }).join('');
}

/** The text of one more user. */
export const oneMoreUser = `- username: one-more\n  hashed_password: ${hash}\n  api_key: 0b94e6d27ac15f83\n  email: one@example.org\n  workspaces: [team]\n`;

/** A line at which a user begins, another one each time, and among those of whom something is shown. */
export function lineOfRound(round: number): number {
  return linesOfUser * ((round * 37) % (users / 2));
}
