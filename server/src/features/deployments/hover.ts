import { literal, message, words, type Message } from '../../common/words/message.ts';
import { count } from '../../common/words/words.ts';
import { classifyHash } from '../../hashing/bcrypt-hash.ts';
import type { Place } from '../../deployment/container.ts';
import { listeningOf, publishedAccounts } from '../../deployment/images/facts.ts';
import { readsUsersFile } from '../../deployment/images/release.ts';
import { generationTitles } from '../../deployment/images/titles.ts';
import { contentOf, path } from '../../deployment/rules/support/words.ts';
import type { Setting } from '../../deployment/verdict/environment.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';
import { whyNone } from '../../deployment/verdict/why.ts';
import { toMarkdown, toPlainText } from '../shared/prose.ts';
import type { FolderDeployments } from './folder.ts';
import { partsIn, type ServerPart } from './places.ts';

/** What is said of a place. */
export interface DeploymentHover {
  readonly place: Place;
  readonly text: string;
}

export interface HoverSource {
  readonly isMarkdown: boolean;
  /** How many users a users file of the folder has; null where that is not known. */
  readonly usersIn: (file: string) => number | null;
}

/** What the server makes of the image, the variable or the mount at an offset of a file; null where there is none. */
export function deploymentHover(
  { deployments, mayShow }: FolderDeployments,
  file: string,
  offset: number,
  source: HoverSource,
): DeploymentHover | null {
  for (const server of deployments.servers) {
    const part = partsIn(server, file).find(({ place }) => place.start <= offset && offset <= place.end);
    if (!part) continue;
    const prose = about(part, server, deployments.stopped.has(server), source);
    const text = source.isMarkdown ? toMarkdown(prose, mayShow) : toPlainText(prose, mayShow);
    return { place: part.place, text };
  }
  return null;
}

function about(part: ServerPart, server: JudgedServer, stops: boolean, source: HoverSource): readonly Message[] {
  switch (part.kind) {
    case 'image':
      return aboutImage(server);
    case 'setting':
      return part.setting.known.role === 'users-file' ? aboutPath(server, stops, source) : aboutValue(part.setting);
    case 'mount':
      return aboutMount(part.delivered.file, part.delivered.path, server, stops, source);
  }
}

function aboutImage({ release }: JudgedServer): readonly Message[] {
  const { generation } = release;
  if (generation === null) return [literal('The name of this image does not tell its release.')];
  const title = generationTitles[generation];
  const port = words`It listens at port ${listeningOf(release).port}.`;
  if (generation === 'argilla-2') return [words`${title}: its users are in a database, and it reads no users file.`];
  if (!readsUsersFile(generation))
    return [words`${title}: its users are in a database. The migrate task alone reads a users file.`, port];
  const without = words`Without one anybody can sign in: ${publishedAccounts(release)}.`;
  return [words`${title}: it reads a users file when it starts. ${without}`, port];
}

function aboutPath(server: JudgedServer, stops: boolean, source: HoverSource): readonly Message[] {
  const { users } = server;
  if (users.kind !== 'read' || stops) return [whyNone(server, stops)];
  return [message`The server reads ${path(users.file)}${usersOf(users.file, source)}.`];
}

function aboutMount(
  file: string | null,
  target: string,
  server: JudgedServer,
  stops: boolean,
  source: HoverSource,
): readonly Message[] {
  const { users } = server;
  const where = message`In the container it is ${path(target)}.`;
  if (users.kind !== 'read' || users.path !== target || stops) return [where, whyNone(server, stops)];
  return [where, message`The server reads it${file === null ? '' : usersOf(file, source)}.`];
}

function usersOf(file: string, { usersIn }: HoverSource): Message {
  const users = usersIn(file);
  return users === null ? literal('') : words`, with ${count(users, 'user')}`;
}

/** What arrives of a hash, and no letter of it. */
function aboutValue({ known, variable }: Setting): readonly Message[] {
  const holds = words`${known.name}: ${contentOf(known.role)}.`;
  if (known.role !== 'default-password' || variable.value.kind !== 'text') return [holds];
  const found = classifyHash(variable.value.text);
  if (found.usable) return [holds, words`What arrives is a bcrypt hash of cost ${found.cost}.`];
  const [written, arrived] = [variable.raw.length, variable.value.text.length];
  return [holds, words`What arrives is no bcrypt hash: ${written} characters are written, ${arrived} arrive.`];
}
