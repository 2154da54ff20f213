import { DocumentOnTypeFormattingRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { position, uriHolder } from '../params/lsp.ts';
import { record, text } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { forUsersFiles } from './shared/for-users-files.ts';

const { type } = DocumentOnTypeFormattingRequest;
const asked = record({ textDocument: uriHolder, position, ch: text });
const options = { firstTriggerCharacter: '\n' };

/** Indents the line that Enter has begun. */
export function onTypeFormatting(services: Services): Binding {
  const handlers = [
    answerAboutFile(type, asked, services, null, async () => {
      const { indentAfterEnter } = await import('../../features/format/on-type.ts');
      return ({ file }, { position, ch }) => {
        const edit = ch === '\n' ? indentAfterEnter(file, position) : null;
        return edit && [edit];
      };
    }),
  ];
  const isTold = services.client.capabilities.textDocument?.onTypeFormatting?.dynamicRegistration === true;
  return isTold
    ? {
        capabilities: {},
        handlers,
        ...forUsersFiles(type, (documentSelector) => ({ ...options, documentSelector }), services),
      }
    : { capabilities: { documentOnTypeFormattingProvider: options }, handlers };
}
