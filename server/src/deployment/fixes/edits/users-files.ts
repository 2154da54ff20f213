import { isUsersFile } from '../../../common/files/recognition.ts';
import { isUsersFileName } from '../../../common/files/file-names.ts';
import type { Files } from '../../files.ts';

/** The users files in a folder, by name. */
export function usersFilesIn(folder: string, files: Files): readonly string[] {
  return files.list(folder).filter((name) => {
    if (!isUsersFileName(name)) return false;
    const answer = files.read(folder === '' ? name : `${folder}/${name}`);
    return answer.kind === 'text' && isUsersFile(answer.text);
  });
}
