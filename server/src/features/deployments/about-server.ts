/** What there is to say of a server to people, wherever it is said. */
import { literal, message, words, type Message } from '../../common/words/message.ts';
import { count } from '../../common/words/words.ts';
import { listeningOf, publishedAccounts } from '../../deployment/images/facts.ts';
import { readsUsersFile } from '../../deployment/images/release.ts';
import { generationTitles } from '../../deployment/images/titles.ts';
import { path } from '../../deployment/rules/support/words.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';
import { whyNone } from '../../deployment/verdict/why.ts';

/** How many users a users file of the folder has; null where that is not known. */
export type UsersCount = (file: string) => number | null;

/** `withAccounts`: also who can sign in where nobody has replaced the built-in users. */
export function aboutImage({ release }: JudgedServer, withAccounts: boolean): readonly Message[] {
  const { generation } = release;
  if (generation === null) return [literal('The name of this image does not tell its release.')];
  const title = generationTitles[generation];
  const port = words`The image listens at port ${listeningOf(release).port}.`;
  if (generation === 'argilla-2') return [words`${title}: its users are in a database, and it reads no users file.`];
  if (!readsUsersFile(generation))
    return [words`${title}: its users are in a database. The migrate task alone reads a users file.`, port];
  const reads = words`${title}: it reads a users file when it starts.`;
  if (!withAccounts) return [reads, port];
  return [words`${reads} Without one anybody can sign in: ${publishedAccounts(release)}.`, port];
}

/** Which users file it reads, or why none. */
export function aboutUsersFile(server: JudgedServer, stops: boolean, usersIn: UsersCount): Message {
  const { users } = server;
  if (users.kind !== 'read' || stops) return whyNone(server, stops);
  return message`The server reads ${path(users.file)}${usersOf(users.file, usersIn)}.`;
}

/** The same of a file that gets into the container. `target`: its path there. */
export function aboutDelivered(
  file: string | null,
  target: string,
  server: JudgedServer,
  stops: boolean,
  usersIn: UsersCount,
): readonly Message[] {
  const { users } = server;
  const where = message`In the container it is ${path(target)}.`;
  if (users.kind !== 'read' || users.path !== target || stops) return [where, whyNone(server, stops)];
  return [where, message`The server reads it${file === null ? '' : usersOf(file, usersIn)}.`];
}

function usersOf(file: string, usersIn: UsersCount): Message {
  const users = usersIn(file);
  return users === null ? literal('') : words`, with ${count(users, 'user')}`;
}
