import type { DocumentHighlight } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import { DocumentHighlightKind } from '../../protocol-library.ts';
import type { Position } from '../../text/range.ts';
import { nameAt } from './name-at.ts';
import { occurrences } from './occurrences.ts';

/** The places of the name under the cursor: where a user gets it, and who lists it. */
export function* highlightsAt(file: UsersFile, position: Position): Generator<undefined, DocumentHighlight[]> {
  const name = nameAt(file, position);
  if (name === null) return [];
  const found = yield* occurrences(file, name);
  const kinds = { username: DocumentHighlightKind.Write, workspace: DocumentHighlightKind.Read };
  return found.map(({ range, as }) => ({ range, kind: kinds[as] }));
}
