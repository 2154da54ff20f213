import { DidChangeWatchedFilesNotification } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { follow } from '../handlers.ts';
import { uriHolder } from '../params/lsp.ts';
import { listOf, record } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { applySettings } from '../settings/apply-settings.ts';

const changed = record({ changes: listOf(uriHolder) });

/** Follows what happens to files on disk. Which ones the client is to watch is said by `documents/watch-files.ts`. */
export function watchedFiles(services: Services): Binding {
  const { files, configs } = services;
  return {
    capabilities: {},
    handlers: [
      follow(DidChangeWatchedFilesNotification.type, changed, async ({ changes }) => {
        const uris = changes.map(({ uri }) => uri);
        const isNews = await configs.follow(uris);
        await files.follow(uris);
        if (isNews) applySettings(services);
      }),
    ],
  };
}
