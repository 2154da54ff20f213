import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Binding } from '../binding.ts';
import { follow } from '../handlers.ts';
import type { Services } from '../services.ts';

/** Follows what happens to files on disk. Which ones the client is to watch is said by `documents/watch-files.ts`. */
export function watchedFiles({ files }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      follow(DidChangeWatchedFilesNotification.type, async ({ changes }) => {
        await Promise.all(changes.map(({ uri }) => files.follow(uri)));
      }),
    ],
  };
}
