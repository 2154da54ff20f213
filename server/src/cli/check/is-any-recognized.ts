import { decodeText } from '../../document/decode-text.ts';
import { eachInput } from '../input/each-input.ts';
import type { InputFile } from '../input/paths.ts';
import type { CliIo } from '../io.ts';
import { checkedDocument } from './check-file.ts';

const reading = { server: null, force: false, isReadableByAll: () => false } as const;

/** Whether one of some files, which are not checked, is a users file. */
export async function isAnyRecognized(files: readonly InputFile[], io: CliIo): Promise<boolean> {
  const results = await eachInput(
    files,
    [],
    io,
    ({ isClaimed = false }, bytes) => isClaimed || checkedDocument(decodeText(bytes), reading).recognized,
  );
  return results.some(({ result }) => result);
}
