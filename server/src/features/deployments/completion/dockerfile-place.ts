import { releaseOf } from '../../../deployment/images/release.ts';
import type { DeploymentPlace } from './place.ts';
import { lineAround, wordAround } from './word.ts';

/** Behind `ENV`, in a stage that is made of an image of ours. */
export function dockerfilePlace(text: string, offset: number): DeploymentPlace | null {
  const line = lineAround(text, offset);
  const [, part] = /^[ \t]*ENV[ \t]+(?:\w+=\S*[ \t]+)*(\w*)$/i.exec(text.slice(line.start, offset)) ?? [];
  if (part === undefined) return null;
  const above = text.slice(0, line.start);
  const last = [...above.matchAll(/^[ \t]*FROM[ \t]/gim)].at(-1);
  const stage = above.slice(last?.index ?? above.length);
  const [, image] = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*([\w./:@-]+)/i.exec(stage) ?? [];
  const release = image === undefined ? null : releaseOf(image);
  if (!release?.generation) return null;
  const word = wordAround(text, offset - part.length, offset, /\w/);
  const separator = /^[ \t]*=/.test(text.slice(word.end, line.end)) ? '' : '=';
  const taken = new Set([...stage.matchAll(/^[ \t]*ENV[ \t]+(\w+)/gim)].map(([, name = '']) => name));
  return { kind: 'variable', word, release, separator, taken };
}
