import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '../../common/error-code.ts';
import { largestFile, largestFileInWords } from '../../common/files/file-size.ts';
import { refusedBy, WriteRefused } from './write-refused.ts';
import type { WriteSystem } from './write-system.ts';

/** The file that a path leads to. Throws `WriteRefused`, and what the file system throws. */
export function targetOf({ files }: WriteSystem, path: string, mayCreate: boolean): string {
  try {
    return files.realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || !mayCreate) throw error;
  }
  if (isThere({ files }, path)) throw new WriteRefused('it is a link that leads nowhere: name the file itself.');
  const whole = resolve(path);
  return join(folderOf({ files }, whole), basename(whole));
}

function folderOf({ files }: Pick<WriteSystem, 'files'>, whole: string): string {
  try {
    return files.realpathSync(dirname(whole));
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new WriteRefused('there is no such folder.') : error;
  }
}

/** Throws what keeps a file from being changed, as far as can be told before: nobody types a password for nothing. */
export function expectWritable(system: WriteSystem, path: string, mayCreate: boolean): void {
  try {
    const target = targetOf(system, path, mayCreate);
    readState(system, target);
    system.files.accessSync(dirname(target), constants.W_OK);
  } catch (error) {
    throw refusedBy(error);
  }
}

function isThere({ files }: Pick<WriteSystem, 'files'>, path: string): boolean {
  try {
    files.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** What a file holds, and what is to be kept of it. */
export interface FileState {
  readonly bytes: Uint8Array;
  readonly stats: Stats;
}

/** Null where there is none. Throws `WriteRefused` where another file can't take its place. */
export function readState({ files }: WriteSystem, target: string): FileState | null {
  let stats: Stats;
  try {
    stats = files.statSync(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  if (!stats.isFile()) throw new WriteRefused(stats.isDirectory() ? 'it is a folder: name a file.' : notAFile);
  if (stats.nlink > 1) throw new WriteRefused(otherNames);
  if (stats.size > largestFile)
    throw new WriteRefused(`it is larger than ${largestFileInWords}, the most that is read.`);
  files.accessSync(target, constants.R_OK | constants.W_OK);
  return { bytes: files.readFileSync(target), stats };
}

const notAFile = 'it is no file that another one could take the place of.';
const otherNames =
  'it has other names (hard links), which would go on with the old text: leave it one name, or link to it by symbolic links.';
