import { mentionsUs } from '../../common/our-words.ts';
import type { FileAnswer } from '../files.ts';
import { folderOf } from '../paths.ts';
import { candidateKind, drawsOnOthers, looksLikeCompose, looksLikeManifest } from './candidates.ts';

/** More files than these make no graph. */
export const mostFiles = 500;

/**
 * What one look at a text says of it. `ours`: it has a word of ours; `beside`: it may belong to one that has, in the
 * same folder; `drawing`: it may get what is ours from another file, wherever that lies.
 */
export type Look = 'ours' | 'beside' | 'drawing' | 'none';

/** `path`: of a file that may tell of a deployment, by its name. */
export function lookAt(path: string, text: string): Look {
  const isYaml = candidateKind(path) === 'yaml';
  const isRead = !isYaml || looksLikeCompose(text) || looksLikeManifest(text);
  if (!isRead) return 'none';
  if (mentionsUs(text)) return 'ours';
  if (!isYaml) return 'none';
  return drawsOnOthers(text) ? 'drawing' : 'beside';
}

/** The files that make up the deployments of a folder tree, in their order; none where no text has a word of ours. */
export function relevantAmong(looks: Iterable<readonly [path: string, look: Look]>): readonly string[] {
  const all = [...looks];
  const ours = all.filter(([, look]) => look === 'ours').map(([path]) => path);
  if (ours.length === 0) return [];
  const folders = new Set(ours.map(folderOf));
  const beside = all
    .filter(([path, look]) => look === 'drawing' || (look === 'beside' && folders.has(folderOf(path))))
    .map(([path]) => path);
  return [...ours, ...beside].slice(0, mostFiles);
}

/** The same, where the files can be read at once. Each text is looked at once and not kept. In steps. */
export function* relevantPaths(
  read: (path: string) => FileAnswer,
  paths: readonly string[],
): Generator<undefined, readonly string[]> {
  const looks: (readonly [string, Look])[] = [];
  for (const path of paths) {
    const answer = read(path);
    if (answer.kind === 'text') looks.push([path, lookAt(path, answer.text)]);
    yield;
  }
  return relevantAmong(looks);
}
