import { words, type Message } from '../../common/words/message.ts';
import { classifyHash } from '../../hashing/bcrypt-hash.ts';
import type { Place } from '../../deployment/container.ts';
import { contentOf } from '../../deployment/rules/support/words.ts';
import type { Setting } from '../../deployment/verdict/environment.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';
import { toMarkdown, toPlainText } from '../shared/prose.ts';
import { aboutDelivered, aboutImage, aboutUsersFile, type UsersCount } from './about-server.ts';
import type { FolderDeployments } from './folder.ts';
import { partsIn, type ServerPart } from './places.ts';

/** What is said of a place. */
export interface DeploymentHover {
  readonly place: Place;
  readonly text: string;
}

export interface HoverSource {
  readonly isMarkdown: boolean;
  readonly usersIn: UsersCount;
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

function about(part: ServerPart, server: JudgedServer, stops: boolean, { usersIn }: HoverSource): readonly Message[] {
  switch (part.kind) {
    case 'image':
      return aboutImage(server, true);
    case 'setting':
      return part.setting.known.role === 'users-file'
        ? [aboutUsersFile(server, stops, usersIn)]
        : aboutValue(part.setting);
    case 'mount':
      return aboutDelivered(part.delivered.file, part.delivered.path, server, stops, usersIn);
  }
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
