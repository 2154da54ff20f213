import { basename } from 'node:path';
import { isUsersFileName, usersFileNamesInWords } from '../../common/files/file-names.ts';
import { notOurs } from '../format/words.ts';
import type { CliIo } from '../io.ts';
import { shownName } from '../shown-name.ts';

/** PATHs that gave nothing to report. They are no failure, but whoever named them is told. */
export interface InVain {
  /** Folders without a users file, as given. */
  readonly folders: readonly string[];
  /** Files that were named, and are no users files. */
  readonly files: readonly string[];
}

/** Says so on standard error. `isSaid`: the report says it of files, or they are taken by force. */
export async function tellInVain({ folders, files }: InVain, isSaid: boolean, io: CliIo): Promise<void> {
  const tell = (name: string, what: string): Promise<void> =>
    io.stderr.write(`users-yml: ${shownName(name)}: ${what}\n`);
  for (const folder of folders) await tell(folder, aboutFolder(folder));
  if (isSaid) return;
  for (const file of files) await tell(file, `${notOurs}.`);
}

function aboutFolder(folder: string): string {
  return isUsersFileName(basename(folder))
    ? 'this is a folder, without a users file in it. Docker makes one where a file that it is to mount is missing.'
    : `there is no users file in this folder: none is called ${usersFileNamesInWords()}. Name one that is called otherwise.`;
}
