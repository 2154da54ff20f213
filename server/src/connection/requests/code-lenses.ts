import type { CancellationToken, CodeLens } from 'vscode-languageserver';
import { isRecord } from '../../common/values.ts';
import type { LensKind } from '../../features/lenses/lens-places.ts';
import { CodeLensRefreshRequest, CodeLensRequest, CodeLensResolveRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { readInTurns } from '../documents/read-in-turns.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { resolve } from '../handlers.ts';
import { aboutDocument, range } from '../params/lsp.ts';
import type { Shape } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { refreshWhenJudgedAnew } from './shared/refresh-when-judged-anew.ts';
import { localized } from '../../common/words/translation.ts';

/** What the server keeps in a lens until it is resolved. */
interface LensData {
  readonly uri: string;
  readonly kind: LensKind;
}

/** Of one that this server has made it reads nothing but what it has put there. */
const isLens: Shape<CodeLens> = (value): value is CodeLens => isRecord(value) && range(value['range']);

/** Lines above the list and above super-users, each kind by a setting. They say something once they are seen. */
export function codeLenses(services: Services): Binding {
  if (services.client.capabilities.workspace?.codeLens?.refreshSupport === true)
    refreshWhenJudgedAnew(CodeLensRefreshRequest.type, services);
  return {
    capabilities: { codeLensProvider: { resolveProvider: true } },
    handlers: [
      answerAboutFile(CodeLensRequest.type, aboutDocument, services, null, async () => {
        const { lensPlaces } = await import('../../features/lenses/lens-places.ts');
        return ({ file, document }): CodeLens[] => {
          const { uri } = document;
          return lensPlaces(file, wantedIn(document)).map((place) => ({
            range: place.range,
            data: { uri, kind: place.kind } satisfies LensData,
          }));
        };
      }),
      resolve(CodeLensResolveRequest.type, isLens, async (lens, token) => {
        const title = isData(lens.data) ? await titleOf(services, lens, lens.data, token) : null;
        // A lens without a command is one that says something and does nothing.
        return { ...lens, command: { title: title ?? '', command: '' } };
      }),
    ],
  };
}

function wantedIn({ settings }: TrackedDocument): ReadonlySet<LensKind> {
  const wanted = new Set<LensKind>();
  if (settings['codeLens.summary']) wanted.add('summary');
  if (settings['codeLens.superUsers']) wanted.add('superUser');
  return wanted;
}

async function titleOf(
  { documents, scheduler }: Services,
  lens: CodeLens,
  { uri, kind }: LensData,
  token: CancellationToken,
): Promise<string | null> {
  const { summaryTitle } = await import('../../features/lenses/summary-title.ts');
  const { superUserTitle } = await import('../../features/lenses/super-user-title.ts');
  if (kind === 'summary') {
    const find = (): TrackedDocument | undefined => documents.getOpen(uri);
    const read = await readInTurns(find, summaryTitle, scheduler, token);
    const by = documents.getOpen(uri)?.decision?.by;
    return read && [read.result, ...(by ? [localized`read by ${fileName(by.uri)}`] : [])].join(' · ');
  }
  const document = documents.getOpen(uri);
  await document?.settle();
  const file = document?.file;
  const entry = file?.entryAt(lens.range.start.line);
  return file && entry ? superUserTitle(file, entry) : null;
}

/** Where it is of usual letters. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return /^[\w.-]{1,60}$/.test(name) ? name : localized`a deployment`;
}

function isData(data: unknown): data is LensData {
  return isRecord(data) && typeof data['uri'] === 'string' && ['summary', 'superUser'].includes(String(data['kind']));
}
