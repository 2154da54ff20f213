import type { ClientCapabilities } from 'vscode-languageserver';
import { CompletionRequest, CompletionTriggerKind } from '../../protocol-library.ts';
import type { CompletionSupport } from '../../features/completion/options.ts';
import type { Binding } from '../binding.ts';
import { preferredMarkup } from '../client/capabilities.ts';
import { position, uriHolder } from '../params/lsp.ts';
import { anything, optional, record } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { completionsOfDeployment } from './shared/deployment-completion.ts';

/** A value or a name comes next. Letters need no entry: clients ask at those by themselves. */
const triggerCharacters = [' ', '['];

const asked = record({ textDocument: uriHolder, position, context: optional(record({ triggerKind: anything })) });

/** What could be written at the cursor. */
export function completion(services: Services): Binding {
  const support = readSupport(services.client.capabilities);
  return {
    capabilities: { completionProvider: { triggerCharacters } },
    handlers: [
      answerAboutFile(
        CompletionRequest.type,
        asked,
        services,
        null,
        async () => {
          const { completionsAt } = await import('../../features/completion/completion.ts');
          return ({ file }, { position, context }) =>
            completionsAt(file, position, { ...support, unasked: isUnasked(context) });
        },
        (document, { position, context }) => completionsOfDeployment(services, document, position, isUnasked(context)),
      ),
    ],
  };
}

/** Nobody asked: a trigger character was typed. */
function isUnasked(context: { readonly triggerKind: unknown } | null | undefined): boolean {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
}

function readSupport({ textDocument }: ClientCapabilities): CompletionSupport {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    documentation: Array.isArray(item?.documentationFormat) ? preferredMarkup(item.documentationFormat) : null,
  };
}
