import type { ComposeDocument } from './documents.ts';
import type { Session } from '../session/session.ts';
import { mergeFiles } from '../merge/merge.ts';
import { resetTree, withoutReset } from '../merge/reset.ts';
import { withoutRepeats } from '../merge/unique.ts';
import { canonicalFile } from '../merge/canonical.ts';
import type { Place } from '../../container.ts';
import type { ProblemKind } from '../project.ts';
import type { Item, Mapping } from '../model/item.ts';

/** A file over what is there so far, in long form and with nothing twice in its lists. */
export function* layOver(session: Session, base: Mapping, over: Mapping): Generator<undefined, Mapping> {
  const merged = yield* mergeFiles(base, over, (place, path) => {
    session.report('wrong-type', place, { path });
  });
  const report = (service: string) => (kind: ProblemKind, place: Place, path: readonly string[]) => {
    session.report(kind, place, { service, path });
  };
  const distinct = yield* withoutRepeats(merged, report);
  return yield* withoutRepeats(yield* canonicalFile(distinct, report), report);
}

/** The documents of a file over each other, without what they extend and include. */
export function* layDocuments(
  session: Session,
  documents: readonly ComposeDocument[],
  empty: Mapping,
): Generator<undefined, Mapping> {
  let result = empty;
  for (const { content, resets } of documents) {
    result = yield* layOver(session, withoutReset(result, resetTree(resets)), content);
  }
  return result;
}

/** How much work it is to lay something over a file, or to look at all of it. */
export function weightOf(file: Mapping): number {
  let weight = file.entries.size;
  for (const section of file.entries.values()) {
    if (section.value.kind !== 'mapping') continue;
    for (const { value } of section.value.entries.values()) weight += weightOfService(value);
  }
  return weight;
}

/** The same for a service, or any other thing that a file declares. */
export function weightOfService(service: Item): number {
  let weight = 1;
  if (service.kind !== 'mapping') return weight;
  for (const { value } of service.entries.values()) {
    if (value.kind === 'list') weight += value.items.length;
    else if (value.kind === 'mapping') weight += value.entries.size;
    else weight++;
  }
  return weight;
}
