import { troubles } from '../../access/words/words.ts';
import { visible } from '../../common/words/visible.ts';
import type { CliIo } from '../io.ts';
import { shownName } from '../shown-name.ts';
import type { ComparedFile } from './compared-file.ts';

/** Says on standard error what a report for programs has no room for: why a side does not load. */
export async function tellUnloaded(files: readonly ComparedFile[], { stderr }: CliIo): Promise<void> {
  for (const file of files) {
    if (file.errors[0] === null && file.errors[1] === null) continue;
    for (const { side, text } of troubles(file)) {
      await stderr.write(`users-yml: ${shownName(file.name)}: ${visible(`${side}: ${text}`)}\n`);
    }
  }
}
