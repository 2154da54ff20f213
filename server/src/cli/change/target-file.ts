import type { UsersFile } from '../../analysis/users-file.ts';
import { codeOf } from '../../common/error-code.ts';
import type { ServerName } from '../../common/servers.ts';
import { ConfigRefused, withSoundConfigs } from '../config/config-refused.ts';
import { judgeOf, type FileJudge } from '../config/judge-of.ts';
import { exitStatus } from '../exit-status.ts';
import { describeFileError } from '../input/file-error.ts';
import { InputRefused } from '../input/input-refused.ts';
import { readPath } from '../input/read-path.ts';
import type { CliIo } from '../io.ts';
import { shownName } from '../shown-name.ts';
import { WriteRefused } from '../write/write-refused.ts';
import { readUsersText, type TextOptions } from './users-text.ts';

/** The FILE of a command. */
export interface TargetFile {
  /** The command's name. */
  readonly command: string;
  readonly path: string;
  readonly values: { readonly server: ServerName | null; readonly force: boolean };
  /** A file that is not there is made. */
  readonly mayCreate?: boolean;
  /** How it is judged, once that is known. */
  readonly judge?: FileJudge;
}

export type JudgedFile = TargetFile & { readonly judge: FileJudge };

/** The same with how it is judged. Throws `ConfigRefused`. */
export async function judged<T extends TargetFile>(target: T): Promise<T & JudgedFile> {
  const { path, values } = target;
  const judge = target.judge ?? (await withSoundConfigs((configs) => judgeOf(path, values.server, configs)));
  return { ...target, judge };
}

export interface FileNow {
  readonly bytes: Uint8Array;
  /** It is to be made. */
  readonly isNew: boolean;
}

/** What the file holds now. Throws what the file system throws, and `InputRefused`. */
export async function readNow({ path, mayCreate = false }: TargetFile): Promise<FileNow> {
  try {
    return { bytes: await readPath(path), isNew: false };
  } catch (error) {
    if (!mayCreate || codeOf(error) !== 'ENOENT') throw error;
    return { bytes: new Uint8Array(), isNew: true };
  }
}

/** A file that is made is one of ours, whatever its name. */
export function textOptions({ judge, values }: JudgedFile, isNew: boolean): TextOptions {
  return { judge, force: values.force || isNew };
}

/** The same; null where the configuration is wrong, which is told. */
export async function judgedOrTold<T extends TargetFile>(target: T, io: CliIo): Promise<(T & JudgedFile) | null> {
  try {
    return await judged(target);
  } catch (error) {
    await tellRefusal(target, error, io);
    return null;
  }
}

/** The users file as it is now; null where it is none, which is told. */
export async function openUsersFile(target: TargetFile, io: CliIo): Promise<UsersFile | null> {
  try {
    const { bytes, isNew } = await readNow(target);
    return readUsersText(target.path, bytes, textOptions(await judged(target), isNew)).file;
  } catch (error) {
    await tellRefusal(target, error, io);
    return null;
  }
}

/** Says a sentence about the file. */
export function sayOf({ command, path }: TargetFile, io: CliIo): (sentence: string) => Promise<void> {
  return (sentence) => io.stderr.write(`users-yml ${command}: ${shownName(path)}: ${sentence}\n`);
}

/** The exit status; what is no refusal is thrown on. */
export async function tellRefusal(target: TargetFile, error: unknown, io: CliIo): Promise<number> {
  if (error instanceof ConfigRefused)
    for (const problem of error.problems) await io.stderr.write(`users-yml ${target.command}: ${problem}\n`);
  else if (error instanceof WriteRefused)
    await sayOf({ ...target, path: error.path ?? target.path }, io)(error.message);
  else if (codeOf(error) !== null || error instanceof InputRefused)
    await io.stderr.write(`users-yml ${target.command}: ${describeFileError(target.path, error)}\n`);
  else throw error;
  return exitStatus.failed;
}
