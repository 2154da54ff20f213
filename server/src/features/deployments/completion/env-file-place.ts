import type { FolderDeployments } from '../folder.ts';
import type { DeploymentPlace } from './place.ts';
import { lineAround, wordAround } from './word.ts';

/** At the beginning of a line of an env file that a server of ours gets variables from. */
export function envFilePlace(
  text: string,
  offset: number,
  file: string,
  folder: FolderDeployments | null,
): DeploymentPlace | null {
  const line = lineAround(text, offset);
  const [, part] = /^[ \t]*(?:export[ \t]+)?(\w*)$/.exec(text.slice(line.start, offset)) ?? [];
  const server = folder?.deployments.servers.find(({ container, release }) => {
    return release.generation !== null && [...container.variables.values()].some(({ key }) => key.file === file);
  });
  if (part === undefined || !server) return null;
  const word = wordAround(text, offset - part.length, offset, /\w/);
  const separator = /^[ \t]*[=:]/.test(text.slice(word.end, line.end)) ? '' : '=';
  const others = text.slice(0, line.start) + text.slice(line.end);
  const taken = new Set([...others.matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*=/gm)].map(([, name = '']) => name));
  return { kind: 'variable', word, release: server.release, separator, taken };
}
