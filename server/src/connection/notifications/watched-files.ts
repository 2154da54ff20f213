import { DidChangeWatchedFilesNotification } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { follow } from '../handlers.ts';
import { uriHolder } from '../params/lsp.ts';
import { listOf, record } from '../params/shape.ts';
import type { Services } from '../services.ts';

const changed = record({ changes: listOf(uriHolder) });

/** Follows what happens to files on disk. Which ones the client is to watch is said by `documents/watch-files.ts`. */
export function watchedFiles({ files }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      follow(DidChangeWatchedFilesNotification.type, changed, ({ changes }) =>
        files.follow(changes.map(({ uri }) => uri)),
      ),
    ],
  };
}
