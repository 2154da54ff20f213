import { literal, message, Quote, words, type Message } from '../../common/words/message.ts';
import { folderOf } from '../paths.ts';
import type { JudgedServer } from './server.ts';

/** Compose finds it by itself where it is run. */
const foundByItself = /^(?:docker-)?compose\.ya?ml$/;

/** How a server is made to read its users file again, for a sentence; null where it reads none. */
export function restartOf({ way, container, users }: JudgedServer): Message | null {
  if (users.kind === 'database') return null;
  const { service, place } = container;
  switch (way) {
    case 'compose':
      return composeCommand(place.file, service);
    case 'docker-run':
      return literal('`docker restart` with the container’s name');
    case 'kubernetes':
      return literal('`kubectl rollout restart` with what runs the pod');
    case 'dockerfile':
    case 'space':
      return literal('build the image anew and start it, as the file is copied into it');
    case 'process':
      return literal('end the process and start it again');
  }
}

/** One text, so that it can be copied; where a name can't stand in a shell as it is, the command alone. */
function composeCommand(file: string, service: string | null): Message {
  const isPlain = /^[\w./-]+$/.test(file) && service !== null && /^[\w.-]+$/.test(service);
  if (!isPlain) return literal('`docker compose restart` with the service’s name');
  const isBeside = folderOf(file) === '' && foundByItself.test(file);
  const command = isBeside ? `docker compose restart ${service}` : `docker compose -f ${file} restart ${service}`;
  return message`${new Quote(command, words`\`docker compose restart\` with the service’s name`)}`;
}
