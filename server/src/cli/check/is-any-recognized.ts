import { decodeText } from '../../document/decode-text.ts';
import { judgedDocument } from '../config/judged-document.ts';
import { eachInput } from '../input/each-input.ts';
import { isNamedUsersFile, type InputFile } from '../input/paths.ts';
import type { CliIo } from '../io.ts';

const reading = { server: null, force: false } as const;

/** Whether one of some files, which are not checked, is a users file. */
export async function isAnyRecognized(files: readonly InputFile[], io: CliIo): Promise<boolean> {
  const results = await eachInput(files, [], io, (file, bytes) => {
    const options = { ...reading, isNamed: isNamedUsersFile(file) };
    return file.isClaimed === true || judgedDocument(decodeText(bytes), options).recognized;
  });
  return results.some(({ result }) => result);
}
