import type { InlayHint } from 'vscode-languageserver';
import { isRecord, textsOf } from '../../common/values.ts';
import type { HintKind } from '../../features/hints/hints.ts';
import { InlayHintRefreshRequest, InlayHintRequest, InlayHintResolveRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { preferredMarkup } from '../client/capabilities.ts';
import { openFile } from '../documents/open-file.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { resolve } from '../handlers.ts';
import { position, range, uriHolder } from '../params/lsp.ts';
import { record, text, type Shape } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { answerInTurns } from './shared/in-turns.ts';
import { refreshWhenJudgedAnew } from './shared/refresh-when-judged-anew.ts';

const asked = record({ textDocument: uriHolder, range });
/** What the server keeps in a hint until somebody points at it. */
const isData = record({ uri: text });
/** Of one that this server has made it reads nothing but what it has put there. */
const isHint: Shape<InlayHint> = (value): value is InlayHint => isRecord(value) && position(value['position']);

/** Words behind values, each kind by a setting. What is pointed at says why. */
export function inlayHints(services: Services): Binding {
  const { capabilities } = services.client;
  const { inlayHint, hover } = capabilities.textDocument ?? {};
  if (capabilities.workspace?.inlayHint?.refreshSupport === true)
    refreshWhenJudgedAnew(InlayHintRefreshRequest.type, services);
  const resolves = textsOf(inlayHint?.resolveSupport?.properties).includes('tooltip');
  const format = preferredMarkup(hover?.contentFormat);
  return {
    capabilities: { inlayHintProvider: { resolveProvider: true } },
    handlers: [
      answerInTurns(InlayHintRequest.type, asked, services, [], async () => {
        const { hintsIn } = await import('../../features/hints/hints.ts');
        return function* (file, { textDocument: { uri }, range }) {
          const found = yield* hintsIn(file, range, wantedIn(services.documents.getOpen(uri)));
          return found.map(({ position, label }): InlayHint => {
            const hint: InlayHint = { position, label, paddingLeft: true };
            return resolves ? { ...hint, data: { uri } } : hint;
          });
        };
      }),
      resolve(InlayHintResolveRequest.type, isHint, async (hint) => {
        const data: unknown = hint.data;
        const rest = { ...hint };
        delete rest.data;
        const { hoverAt } = await import('../../features/hover/hover.ts');
        const open = isData(data) ? await openFile(services.documents, data.uri) : null;
        const contents = open && hoverAt(open.file, hint.position, format, [], open.document.uri)?.contents;
        return contents && typeof contents === 'object' && 'kind' in contents ? { ...rest, tooltip: contents } : rest;
      }),
    ],
  };
}

function wantedIn(document: TrackedDocument | undefined): ReadonlySet<HintKind> {
  const wanted = new Set<HintKind>();
  if (document?.settings['inlayHints.values']) wanted.add('values');
  if (document?.settings['inlayHints.workspaceUsers']) wanted.add('workspaceUsers');
  return wanted;
}
