import type { DocumentHighlight } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import { DocumentHighlightKind } from '../../protocol-library.ts';
import type { Position } from '../../text/range.ts';
import { aliasesOf, anchorAt } from './anchor-at.ts';
import { nameAt } from './name-at.ts';
import { occurrences } from './occurrences.ts';

/** The places of the name under the cursor: where a user gets it, and who lists it; or an anchor, and its aliases. */
export function* highlightsAt(file: UsersFile, position: Position): Generator<undefined, DocumentHighlight[]> {
  const { Write, Read } = DocumentHighlightKind;
  const anchor = anchorAt(file, position);
  if (anchor) {
    const aliases = yield* aliasesOf(file, anchor);
    return [{ range: anchor.range, kind: Write }, ...aliases.map((range) => ({ range, kind: Read }))];
  }
  const name = nameAt(file, position);
  if (name === null) return [];
  const found = yield* occurrences(file, name);
  const kinds = { username: Write, workspace: Read };
  return found.map(({ range, as }) => ({ range, kind: kinds[as] }));
}
