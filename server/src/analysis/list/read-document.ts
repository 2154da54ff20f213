import type { TextEdit } from '../../text/range.ts';
import type { AnalysisContext } from '../context.ts';
import { BracesList } from './braces/braces-list.ts';
import { editBraces } from './braces/edit-braces.ts';
import { readBracesList } from './braces/read-list.ts';
import type { ListChange } from './list-change.ts';
import { readWhole } from './whole/read-whole.ts';
import type { WholeReading } from './whole/whole-reading.ts';
import type { Entry } from '../../model/entry.ts';

/**
 * Reads a file whose entries do not begin on lines of their own: user by user where they stand in braces, else as a
 * whole. Yields now and then.
 */
export function* readDocument(text: string, context: AnalysisContext): Generator<undefined, WholeReading> {
  return (yield* readBracesList(text, context)) ?? (yield* readWhole(text, context));
}

/** Takes in an edit of such a file. Null where all has to be read. */
export function editDocument(
  document: WholeReading,
  edit: TextEdit,
  context: AnalysisContext,
): ListChange<Entry> | null {
  return document instanceof BracesList ? editBraces(document, edit, context) : null;
}
