/** A variable of the users file whose path has no file. */
import type { Variable } from '../../container.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import type { Standing } from '../../verdict/standing.ts';
import type { DeliveredFile } from '../../verdict/users-files.ts';
import { isQuoted } from './quotes.ts';

export interface Absent {
  readonly variable: Variable;
  readonly path: string;
  readonly standing: Standing;
  /** A users file that gets into the container at another path. */
  readonly near: DeliveredFile | null;
  /** The path is one that was nearly right. */
  readonly isMismatch: boolean;
  /** It begins with a `~` that nothing fills in. */
  readonly hasTilde: boolean;
}

/** Null where there is a file, where nobody set the variable, or where something else is the matter with its value. */
export function absentAt({ users }: JudgedServer): Absent | null {
  if (users.kind !== 'absent' || !users.setting) return null;
  const { setting, standing, path, delivered } = users;
  const { variable } = setting;
  if (variable.form === 'image' || variable.value.kind !== 'text' || isQuoted(variable.value.text)) return null;
  const isOther = standing.kind === 'folder' || standing.kind === 'no-source';
  if (isOther) return null;
  const [near = null] = delivered;
  const hasTilde = /^~(?:\/|$)/.test(variable.value.text);
  const isMismatch = path !== '' && (near !== null || hasTilde || standing.kind === 'through-file');
  return { variable, path, standing, near, isMismatch, hasTilde };
}
