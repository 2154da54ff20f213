import type { FileAnswer } from '../files.ts';
import { folderOf } from '../paths.ts';
import { candidateKind, drawsOnOthers, looksLikeCompose, looksLikeManifest, mentionsUs } from './candidates.ts';

/** More files than these make no graph. */
export const mostFiles = 500;

/**
 * The files that make up the deployments of a folder tree: those with a word of ours, and those beside them or drawing
 * on others that may belong to them. Each text is looked at once and not kept. In steps; none where no text has a word
 * of ours.
 */
export function* relevantPaths(
  read: (path: string) => FileAnswer,
  paths: readonly string[],
): Generator<undefined, readonly string[]> {
  const ours: string[] = [];
  const others: { readonly path: string; readonly draws: boolean }[] = [];
  for (const path of paths) {
    const answer = read(path);
    if (answer.kind === 'text') {
      const { text } = answer;
      if (mentionsUs(text)) ours.push(path);
      else if (candidateKind(path) === 'yaml' && (looksLikeCompose(text) || looksLikeManifest(text)))
        others.push({ path, draws: drawsOnOthers(text) });
    }
    yield;
  }
  if (ours.length === 0) return [];
  const folders = new Set(ours.map(folderOf));
  const beside = others.filter(({ path, draws }) => draws || folders.has(folderOf(path))).map(({ path }) => path);
  return [...ours, ...beside].slice(0, mostFiles);
}
