/** Which users file a server really reads, or why none (docs/server.md#starting, #images, #mounts). */
import { containerPath } from '../paths.ts';
import { defaultUsersFile, quickstartFile, workingDirectoryOf } from '../images/facts.ts';
import { readsUsersFile } from '../images/release.ts';
import type { Deployed } from './deployed.ts';
import type { Environment, Setting } from './environment.ts';
import { runsMigration } from './command.ts';
import { standingAt, type Standing } from './standing.ts';
import { deliveredFiles, type DeliveredFile } from './users-files.ts';

/** Where a server looks. `setting`: the variable that says so; null for the default. */
interface Looked {
  readonly path: string;
  readonly setting: Setting | null;
  readonly delivered: readonly DeliveredFile[];
}

export type UsersVerdict =
  /** `file`: in the folder, the manifest's where the text stands there. */
  | (Looked & { readonly kind: 'read'; readonly file: string })
  /** The image's start script writes over what stands there. */
  | (Looked & { readonly kind: 'overwritten'; readonly standing: Standing })
  /** The image brings its own. */
  | (Looked & { readonly kind: 'own' })
  | (Looked & { readonly kind: 'absent'; readonly standing: Standing })
  /** The release keeps its users in a database. */
  | { readonly kind: 'database'; readonly delivered: readonly DeliveredFile[] }
  | { readonly kind: 'refused' | 'unknown'; readonly delivered: readonly DeliveredFile[] };

export function usersVerdict(deployed: Deployed, environment: Environment): UsersVerdict {
  const { container, release, files } = deployed;
  const directory = directoryOf(deployed);
  const delivered = deliveredFiles(container, directory ?? '/', files);
  if (release.generation === null) return { kind: 'unknown', delivered };
  const migrates = release.generation === 'argilla-1.6+' && runsMigration(container);
  if (!readsUsersFile(release.generation) && !migrates) return { kind: 'database', delivered };
  if (deployed.refusals.length > 0) return { kind: 'refused', delivered };
  const setting = migrates ? null : environment.find('users-file');
  const given = migrates ? migrationPath(deployed) : null;
  if (container.unseen.variables && !setting && given === null) return { kind: 'unknown', delivered };
  const value = setting?.variable.value ?? (given === null ? null : ({ kind: 'text', text: given } as const));
  if (value && value.kind !== 'text')
    return unknownPath(value.kind === 'unknown' ? value.otherwise : null, setting, delivered);
  const written = value?.text ?? defaultUsersFile;
  if (directory === null && !written.startsWith('/')) return { kind: 'unknown', delivered };
  const path = written === '' ? '' : containerPath(directory ?? '/', written);
  const looked = { path, setting, delivered };
  if (path === '') return { kind: 'absent', ...looked, standing: { kind: 'nothing' } };
  const standing = standingAt(path, container, directory ?? '/', files);
  if (standing.kind === 'unknown') return { kind: 'unknown', delivered };
  if (release.product === 'quickstart' && path === quickstartFile)
    return standing.kind === 'nothing' ? { kind: 'own', ...looked } : { kind: 'overwritten', ...looked, standing };
  const file = fileOf(standing);
  return file === null ? { kind: 'absent', ...looked, standing } : { kind: 'read', ...looked, file };
}

/** A variable that nobody sets is empty, unless the caller's environment has it: the empty path has no file. */
function unknownPath(
  otherwise: string | null,
  setting: Setting | null,
  delivered: readonly DeliveredFile[],
): UsersVerdict {
  if (otherwise !== '') return { kind: 'unknown', delivered };
  return { kind: 'absent', path: '', setting, delivered, standing: { kind: 'nothing' } };
}

/** The migrate task takes the variable as it is written, in these letters alone. */
function migrationPath({ container }: Deployed): string | null {
  const value = container.variables.get('ARGILLA_LOCAL_AUTH_USERS_DB_FILE')?.value;
  return value?.kind === 'text' ? value.text : null;
}

/** The file that stands somewhere, or the one that its text stands in; null for all else. */
export function fileOf(standing: Standing): string | null {
  if (standing.kind === 'file') return standing.file;
  return standing.kind === 'content' ? standing.content.place.file : null;
}

/** Null where it can't be told. */
export function directoryOf({ container, release }: Deployed): string | null {
  const given = container.workingDirectory?.value;
  if (!given) return workingDirectoryOf(release);
  return given.kind === 'text' ? containerPath(workingDirectoryOf(release), given.text) : null;
}
