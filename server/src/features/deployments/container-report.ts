import { literal, message, plainText, type MayShow, type Message } from '../../common/words/message.ts';
import type { Report, ReportPart } from '../../common/protocol/report.ts';
import { gottenFiles } from '../../deployment/verdict/gotten-files.ts';
import { restartOf } from '../../deployment/verdict/restart.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';
import { accounts, name, path } from '../../deployment/rules/support/words.ts';
import { aboutImage, aboutUsersFile, type UsersCount } from './about-server.ts';
import type { FolderDeployments } from './folder.ts';
import { partsIn } from './places.ts';
import { localized } from '../../common/words/translation.ts';

/** So many servers are told of. */
const mostServers = 50;

type Tone = 'good' | 'bad' | null;

/** What the containers get that a file starts, or that get it: path and file, who can sign in, how to restart. */
export function* containerReport(
  folder: FolderDeployments,
  file: string,
  usersIn: UsersCount,
): Generator<undefined, Report> {
  const { deployments, mayShow } = folder;
  const parts: ReportPart[] = [];
  let left = mostServers;
  for (const server of deployments.servers) {
    yield;
    if (!isAbout(server, file) || (left -= 1) < 0) continue;
    for (const part of partsOf(server, deployments.stopped.has(server), usersIn, mayShow)) parts.push(part);
  }
  if (left < 0) parts.push({ kind: 'text', text: localized`And ${-left} more.` });
  if (parts.length === 0)
    parts.push({ kind: 'text', text: localized`No deployment of Rubrix or Argilla is found that has to do with it.` });
  return { title: plainText(message`What the containers around ${path(file)} get`, mayShow), parts };
}

function partsOf(server: JudgedServer, stops: boolean, usersIn: UsersCount, mayShow: MayShow): readonly ReportPart[] {
  const text = (said: Message, tone: Tone = null): ReportPart => ({
    kind: 'text',
    text: plainText(said, mayShow),
    ...(tone && { tone }),
  });
  const { users } = server;
  const restart = restartOf(server);
  return [
    { kind: 'heading', text: plainText(titleOf(server), mayShow) },
    ...aboutImage(server, false).map((said) => text(said)),
    ...('path' in users && users.path !== ''
      ? [text(message`It looks for its users file at ${path(users.path)} in the container.`)]
      : []),
    text(aboutUsersFile(server, stops, usersIn), users.kind === 'read' && !stops ? 'good' : 'bad'),
    ...(stops ? [] : [text(...credentials(server))]),
    ...(restart ? [text(message`A changed users file is read at the next start: ${restart}.`)] : []),
  ];
}

function isAbout(server: JudgedServer, file: string): boolean {
  return server.container.place.file === file || gottenFiles(server).includes(file) || partsIn(server, file).length > 0;
}

function titleOf({ container: { service, place } }: JudgedServer): Message {
  return service === null ? message`${path(place.file)}` : message`${name(service)} of ${path(place.file)}`;
}

function credentials(server: JudgedServer): readonly [Message, Tone] {
  switch (server.credentials.state) {
    case 'built-in':
      return [message`Anybody who reaches it can sign in: ${accounts(server)}.`, 'bad'];
    case 'none':
      return [literal('No published password or API key signs in.'), 'good'];
    case 'unknown':
      return [literal('Whether published passwords sign in can’t be told from this folder.'), null];
  }
}
