import { internalError } from '../../common/describe-error.ts';
import type { CliIo } from '../io.ts';
import { shownName } from '../shown-name.ts';
import { describeFileError } from './file-error.ts';
import type { InputFile } from './paths.ts';
import { readInput } from './read-input.ts';

/** What was made of a file. */
export interface InputResult<T> {
  readonly file: InputFile;
  readonly result: T;
}

/**
 * Reads files, in order. `problems` gets a sentence about what can't be read, or ends in a mistake of ours; the rest
 * goes on.
 */
export async function eachInput<T>(
  files: readonly InputFile[],
  problems: string[],
  io: CliIo,
  read: (file: InputFile, bytes: Uint8Array) => T | Promise<T>,
): Promise<readonly InputResult<T>[]> {
  const results: InputResult<T>[] = [];
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await readInput(file, io);
    } catch (error) {
      problems.push(describeFileError(file.name, error));
      continue;
    }
    try {
      results.push({ file, result: await read(file, bytes) });
    } catch (error) {
      problems.push(`${shownName(file.name)}: ${internalError(error)}`);
    }
  }
  return results;
}
