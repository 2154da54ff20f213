import type { JudgedServer } from './server.ts';

/** The users files of the folder that a server gets, whether it reads them or not. */
export function gottenFiles({ users, files }: JudgedServer): readonly string[] {
  const paths = users.delivered.flatMap(({ file }) => file ?? []);
  if (users.kind === 'read') paths.push(users.file);
  return [...new Set(paths)].filter((path) => files.read(path).kind !== 'missing');
}
