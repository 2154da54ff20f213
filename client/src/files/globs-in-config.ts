import { workspace, type Uri } from 'vscode';
import { largestConfig } from '../../../server/src/common/config/config.ts';
import { readConfig } from '../../../server/src/common/config/read-config.ts';

/** Which files a configuration file says are users files; none where it can't be read: the server says why. */
export async function globsInConfig(file: Uri): Promise<readonly string[]> {
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > largestConfig) return [];
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    return readConfig(text, []).config.files;
  } catch {
    // It is gone meanwhile.
    return [];
  }
}
