import type { ClientCapabilities } from 'vscode-languageserver';
import { CompletionRequest, CompletionTriggerKind } from '../../protocol-library.ts';
import type { OtherFile } from '../../features/completion/elsewhere.ts';
import type { CompletionSupport } from '../../features/completion/options.ts';
import type { Binding } from '../binding.ts';
import { clientCommands, preferredMarkup } from '../client/capabilities.ts';
import type { Documents } from '../documents/documents.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { parentUri, uriPath } from '../documents/uris.ts';
import { position, uriHolder } from '../params/lsp.ts';
import { anything, optional, record } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { completionsOfDeployment } from './shared/deployment-completion.ts';

/** A value or a name comes next. Letters need no entry: clients ask at those by themselves. */
const triggerCharacters = [' ', '['];

/** Nobody keeps the same people in more files. */
const mostFiles = 20;

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
          return ({ file, document }, { position, context }) =>
            completionsAt(file, position, {
              ...support,
              unasked: isUnasked(context),
              elsewhere: () => otherFiles(services.documents, document),
              codesFound: (line) => codesOn(document, line),
            });
        },
        (document, { position, context }) => completionsOfDeployment(services, document, position, isUnasked(context)),
      ),
    ],
  };
}

/** Those in the same folder first, in the order of their URIs; what is not read yet is left out. */
function otherFiles({ all }: Documents, { uri }: TrackedDocument): readonly OtherFile[] {
  const folder = parentUri(uri);
  const others: OtherFile[] = [];
  const further: OtherFile[] = [];
  for (const { uri: other, file } of [...all].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    if (other === uri || file?.settled !== true) continue;
    (parentUri(other) === folder ? others : further).push({ name: nameIn(other), file });
  }
  return [...others, ...further].slice(0, mostFiles);
}

function nameIn(uri: string): string {
  const path = uriPath(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

function codesOn({ findings }: TrackedDocument, line: number | null): ReadonlySet<string> {
  const there = line === null ? findings : findings.filter(({ range }) => range.start.line === line);
  return new Set(there.map(({ code }) => code));
}

/** Nobody asked: a trigger character was typed. */
function isUnasked(context: { readonly triggerKind: unknown } | null | undefined): boolean {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
}

function readSupport(client: ClientCapabilities): CompletionSupport {
  const item = client.textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    documentation: Array.isArray(item?.documentationFormat) ? preferredMarkup(item.documentationFormat) : null,
    commands: new Set(clientCommands(client)),
  };
}
