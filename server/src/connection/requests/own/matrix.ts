import { RequestType } from '../../../protocol-library.ts';
import {
  CloseMatrixRequest,
  MatrixPlaceRequest,
  MatrixRequest,
  type MatrixAnswer,
  type MatrixPlace,
} from '../../../common/protocol/matrix-protocol.ts';
import { matrixChanges } from '../../../features/matrix/changes.ts';
import { nameOf, nothingKnown, type KnownMatrix } from '../../../features/matrix/known.ts';
import { matrixPlace } from '../../../features/matrix/place.ts';
import type { Binding } from '../../binding.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import { uriKey } from '../../documents/uris.ts';
import { answer } from '../../handlers.ts';
import { uriHolder } from '../../params/lsp.ts';
import { natural, optional, record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const request = new RequestType<unknown, MatrixAnswer | null, void>(MatrixRequest);
const placeRequest = new RequestType<unknown, MatrixPlace | null, void>(MatrixPlaceRequest);
const closeRequest = new RequestType<unknown, null, void>(CloseMatrixRequest);
const asked = record({ uri: text, since: optional(natural) });
const askedPlace = record({ uri: text, user: optional(natural), workspace: optional(natural) });

interface Told {
  readonly state: number;
  readonly known: KnownMatrix;
}

/** A table of users and workspaces that follows a file. What the client was told is kept while it looks at it. */
export function matrix({ documents, scheduler }: Services): Binding {
  const told = new Map<string, Told>();
  let states = 0;
  const forget = (uri: string): void => {
    told.delete(uriKey(uri));
  };
  documents.onDidRemove(forget);
  return {
    capabilities: {},
    handlers: [
      answer(request, asked, null, async ({ uri, since }, token) => {
        const last = told.get(uriKey(uri));
        const before = last?.state === since ? last : undefined;
        const known = before?.known ?? nothingKnown;
        const found = await readInTurns(
          () => documents.get(uri),
          (file) => matrixChanges(file, known),
          scheduler,
          token,
        );
        throwIfCancelled(token);
        if (!found) {
          forget(uri);
          return null;
        }
        const state = (states += 1);
        told.set(uriKey(uri), { state, known: found.result.known });
        return { state, fresh: !before, ...found.result.answer };
      }),
      answer(placeRequest, askedPlace, null, async ({ uri, user, workspace }) => {
        const document = documents.get(uri);
        await document?.settle();
        const known = told.get(uriKey(uri))?.known;
        if (!document?.file || !known) return null;
        const range = matrixPlace(document.file, nameOf(known.users, user), nameOf(known.workspaces, workspace));
        return range && { range };
      }),
      answer(closeRequest, uriHolder, null, ({ uri }) => {
        forget(uri);
        return null;
      }),
    ],
  };
}
