import { DidChangeWatchedFilesNotification, type Connection, type Disposable } from 'vscode-languageserver';
import { usersFileGlobs } from '../../common/file-names.ts';
import { plainGlobs } from '../../common/globs.ts';
import type { Settings } from '../../common/settings.ts';

/** Has the client tell about files on disk, for as long as they matter. */
export class FileWatch {
  readonly #connection: Connection;
  #globs = '';
  #registered: Promise<Disposable> | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async follow({ validate, files }: Settings): Promise<void> {
    const globs = validate === 'workspace' ? [...usersFileGlobs, ...files.flatMap(plainGlobs)] : [];
    if (globs.join('\n') === this.#globs) return;
    this.#globs = globs.join('\n');
    const before = this.#registered;
    this.#registered =
      globs.length === 0
        ? null
        : this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: globs.map((globPattern) => ({ globPattern })),
          });
    (await before)?.dispose();
    await this.#registered;
  }
}
