import type { FileAnswer } from '../../files.ts';
import type { Leaf, Mapping } from '../model/item.ts';
import { cleanPath, joinPath } from '../paths.ts';
import type { Problem } from '../project.ts';
import type { Scope } from '../session/scope.ts';
import type { Session } from '../session/session.ts';

/** From where a file is loaded. */
export interface LoadContext {
  readonly session: Session;
  readonly scope: Scope;
  /** The absolute folder that the names of extended and included files count from. */
  readonly folder: string;
  /** The folder that paths count from: absolute, or on the way from the folder of the file that includes this one. */
  readonly workingFolder: string;
  /** The caller's folder. */
  readonly callersFolder: string;
  /** The absolute paths of the files that are being loaded. */
  readonly included: readonly string[];
}

/** A compose file that has been found. */
export interface ComposeFile {
  /** Absolute. */
  readonly path: string;
  /** From the folder that is looked at. */
  readonly inside: string;
  readonly text: string;
}

/** What loads files. */
export type Load = (context: LoadContext, files: readonly ComposeFile[]) => Generator<undefined, Mapping>;

/** Whether a name means a repository or an address, which nothing is read from. */
export function isRemote(name: string): boolean {
  return /^(?:https?:\/\/|git:\/\/|git@|ssh:\/\/|github\.com\/|oci:)/.test(name);
}

/** The absolute path of a file that another names. */
export function absolutePath({ folder, callersFolder }: LoadContext, name: string): string {
  return fromCaller(callersFolder, name.startsWith('/') ? name : joinPath(folder, name));
}

/** A path that is still relative counts from the caller's folder. */
export function fromCaller(callersFolder: string, path: string): string {
  return path.startsWith('/') ? cleanPath(path) : joinPath(callersFolder, path);
}

export type Found = FileAnswer & { readonly path: string | null };

/** Says that a file is not there, or can't be one; whether it is one that can't be seen. */
export function reportAbsence(
  session: Session,
  answer: Found,
  { place, raw }: Leaf,
  more: Partial<Pick<Problem, 'service' | 'atStart'>> = {},
): boolean {
  if (answer.kind === 'missing' || answer.kind === 'folder') {
    session.report(answer.kind === 'missing' ? 'missing-file' : 'folder', place, { ...more, name: answer.path ?? raw });
    return false;
  }
  return answer.kind !== 'text';
}
