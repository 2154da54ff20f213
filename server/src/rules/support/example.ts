/** The hash of a password that nobody knows, for examples. Each name has another one: a user's password is its own. */
export function exampleHash(username: string): string {
  const known = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
  const letters = `${username.replace(/[^A-Za-z0-9]/g, '').slice(0, 10)}.`;
  return `${known.slice(0, 10)}${letters}${known.slice(10 + letters.length)}`;
}

/** One user for a rule's example: a usual one, but for the keys given; null leaves a key out. */
export function exampleUser(username: string, fields: Readonly<Record<string, string | null>> = {}): string {
  const all: Record<string, string | null> = {
    username,
    hashed_password: exampleHash(username),
    api_key: `${username}-8fW2kqZtR4mNvB3xT5pLs9`,
    workspaces: '[]',
    ...fields,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== null);
  return lines.map(([key, value], index) => `${index === 0 ? '-' : ' '} ${key}: ${value}\n`).join('');
}
