/** Which files may tell of a deployment, by their names and a look at their texts. */
import { nameOf } from '../paths.ts';

export type CandidateKind = 'yaml' | 'dockerfile' | 'shell';

/** By its name alone; null for all other files. Env files are read where another file names them. */
export function candidateKind(path: string): CandidateKind | null {
  const name = nameOf(path);
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  if (/^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:D|d)ockerfile$/.test(name)) return 'dockerfile';
  return /\.(?:sh|bash)$/.test(name) ? 'shell' : null;
}

/** Globs of all candidates, and of the env files that people have beside them. */
export const candidateGlobs: readonly string[] = [
  '**/*.{yml,yaml}',
  '**/{Dockerfile,Containerfile}*',
  '**/*.{Dockerfile,dockerfile}',
  '**/*.{sh,bash}',
  '**/*.env',
  '**/.env*',
];

/** Whether a YAML file has services, as a compose file. */
export function looksLikeCompose(text: string): boolean {
  return /^(?:services|"services"|'services')[ \t]*:/m.test(text);
}

/** Whether a compose file may get its image from another file. */
export function drawsOnOthers(text: string): boolean {
  return /\b(?:build|extends|include)["']?[ \t]*:/.test(text);
}

export function looksLikeManifest(text: string): boolean {
  return /^apiVersion[ \t]*:/m.test(text) && /^kind[ \t]*:/m.test(text);
}
