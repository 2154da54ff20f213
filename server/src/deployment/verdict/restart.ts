import { literal, message, Quote, words, type Message } from '../../common/words/message.ts';
import { folderOf } from '../paths.ts';
import type { JudgedServer } from './server.ts';

/** Compose finds it by itself where it is run. */
const foundByItself = /^(?:docker-)?compose\.ya?ml$/;

/** How a server is made to read its users file again, for a sentence; null where it reads none. */
export function restartOf(server: JudgedServer): Message | null {
  if (server.users.kind === 'database') return null;
  switch (server.way) {
    case 'compose': {
      const command = restartCommandOf(server);
      const inWords = words`\`docker compose restart\` with the service’s name`;
      return command === null ? inWords : message`${new Quote(command, inWords)}`;
    }
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

/**
 * The command that does it, from the folder, so that it can be copied; null where there is none, or a name can't stand
 * in a shell as it is.
 */
export function restartCommandOf({ way, container, users }: JudgedServer): string | null {
  const { service, place } = container;
  if (way !== 'compose' || users.kind === 'database') return null;
  const isPlain = isWord(place.file) && service !== null && isWord(service);
  if (!isPlain) return null;
  const isBeside = folderOf(place.file) === '' && foundByItself.test(place.file);
  return isBeside ? `docker compose restart ${service}` : `docker compose -f ${place.file} restart ${service}`;
}

/** It is one word to any shell, and no option. */
function isWord(text: string): boolean {
  return /^[\w.][\w./-]*$/.test(text);
}
