import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from '../../protocol-library.ts';
import type { TextChange } from '../../document/users-document.ts';
import type { Binding } from '../binding.ts';
import { watchesOutside } from '../client/capabilities.ts';
import { follow } from '../handlers.ts';
import { aboutDocument, range } from '../params/lsp.ts';
import { integer, listOf, optional, record, text } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { applySettings } from '../settings/apply-settings.ts';

const version = optional(integer);
const opened = record({ textDocument: record({ uri: text, version, text }) });
const change = record({ range: optional(range), text });
const changed = record({ textDocument: record({ uri: text, version }), contentChanges: listOf(change) });

/**
 * Follows the texts that are open. Which of them matter is told by name, setting and content: a template has another
 * language.
 */
export function textDocuments(services: Services): Binding {
  const { documents, files, configs, client } = services;
  const isToldOfAll = watchesOutside(client.capabilities);
  return {
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    },
    handlers: [
      follow(DidOpenTextDocumentNotification.type, opened, async ({ textDocument }) => {
        documents.open(textDocument.uri, textDocument.version ?? 0, textDocument.text);
        if (!isToldOfAll && (await configs.lookOutside())) applySettings(services);
      }),
      follow(DidChangeTextDocumentNotification.type, changed, ({ textDocument, contentChanges }) => {
        const changes = contentChanges.map((each): TextChange => {
          // Some clients write null for what they leave out.
          return each.range ? { range: each.range, text: each.text } : { text: each.text };
        });
        documents.change(textDocument.uri, textDocument.version ?? null, changes);
      }),
      follow(DidCloseTextDocumentNotification.type, aboutDocument, async ({ textDocument: { uri } }) => {
        documents.close(uri);
        await files.closed(uri);
      }),
    ],
  };
}
