import { releaseOf } from '../../../deployment/images/release.ts';
import type { DeploymentPlace } from './place.ts';
import { lineAround, wordAround } from './word.ts';

/** Behind `-e` of a `docker run` with an image of ours. */
export function shellPlace(text: string, offset: number): DeploymentPlace | null {
  const { start, end } = commandAround(text, offset);
  const command = text.slice(start, end);
  const [, part] = /\s(?:-e|--env)(?:[ \t]+|=)["']?(\w*)$/.exec(text.slice(start, offset)) ?? [];
  if (part === undefined || !/\bdocker\s/.test(command)) return null;
  const words = command.split(/[\s\\]+/).map((word) => word.replace(/^["']|["']$/g, ''));
  const release = words.map(releaseOf).find((found) => found !== null);
  if (!release?.generation) return null;
  const word = wordAround(text, offset - part.length, offset, /\w/);
  const separator = text.charAt(word.end) === '=' ? '' : '=';
  const taken = new Set([...command.matchAll(/\s(?:-e|--env)(?:\s+|=)["']?(\w+)=/g)].map(([, name = '']) => name));
  return { kind: 'variable', word, release, separator, taken };
}

/** The line, with those that a backslash at the end joins to it. */
function commandAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  let { start, end } = lineAround(text, offset);
  while (start > 0 && /\\\r?\n?$/.test(text.slice(Math.max(0, start - 3), start)))
    start = lineAround(text, start - 1).start;
  while (end < text.length && text.charAt(end - 1) === '\\')
    end = lineAround(text, end + (text.startsWith('\r\n', end) ? 2 : 1)).end;
  return { start, end };
}
