import { contextFor } from '../../analysis/context.ts';
import { startsEntry } from '../../analysis/list/head.ts';
import { noLender } from '../../analysis/list/lent.ts';
import { readStandalone } from '../../analysis/list/read-standalone.ts';
import { refusalOf } from '../../analysis/refusal.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { RuleSet } from '../../rules/asking/rule-set.ts';
import { applyEdits } from '../../text/edits.ts';
import { spacesAt } from '../../text/spaces.ts';
import { comparePositions, movedEdit, type TextEdit } from '../../text/range.ts';
import { nothingKnown } from './fresh-file.ts';
import type { ReadAgain } from './read-again.ts';

/** Entries behind each other, and the edits that touch them. */
interface Stretch {
  readonly first: Entry;
  readonly firstLine: number;
  last: Entry;
  lastLine: number;
  readonly edits: TextEdit[];
}

/** What is refused for the sake of another entry takes a reading of all; what there is to say makes no difference. */
const noRules = new RuleSet([]);

/**
 * Reads only the entries that the edits touch, in a file that loads and whose entries can each be read alone: all
 * others stay as they are. Null where the whole file has to be read, for example as an entry would then depend on
 * another.
 */
export function* readTouched(file: UsersFile, edits: readonly TextEdit[]): Generator<undefined, ReadAgain | null> {
  // What is refused for the sake of another entry takes a look at all.
  if (file.whole || file.anchors.shares || file.profile.duplicates === 'refused' || refusalOf(file)) return null;
  const stretches = stretchesOf(file, edits);
  if (!stretches) return null;
  const before: Entry[] = [];
  const after: Entry[] = [];
  for (const stretch of stretches) {
    const fresh = readStretch(file, stretch, before);
    if (!fresh) return null;
    for (const entry of fresh) after.push(entry);
    yield;
  }
  const toTheEnd = stretches.at(-1)?.last === file.entries.last;
  return { before, after, toTheEnd, view: (entry) => file.view(entry), file: null };
}

/** Null where an edit touches what stands before the list. */
function stretchesOf({ entries }: UsersFile, edits: readonly TextEdit[]): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const edit of edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start))) {
    const from = entries.atLine(edit.range.start.line);
    const to = entries.atLine(edit.range.end.line);
    if (!from || !to) return null;
    const open = stretches.at(-1);
    if (open && from.start <= open.lastLine) {
      open.edits.push(edit);
      if (to.start > open.lastLine) Object.assign(open, { last: to.item, lastLine: to.start });
    } else {
      stretches.push({ first: from.item, firstLine: from.start, last: to.item, lastLine: to.start, edits: [edit] });
    }
  }
  return stretches;
}

function readStretch(file: UsersFile, stretch: Stretch, before: Entry[]): readonly Entry[] | null {
  const { entries, profile } = file;
  const { first, firstLine, last, edits } = stretch;
  const texts: string[] = [];
  for (let entry: Entry | undefined = first; entry; entry = entry === last ? undefined : entries.next(entry)) {
    if (entry.ownText === null) return null;
    before.push(entry);
    texts.push(entry.ownText);
  }
  const next = entries.next(last);
  const own = applyEdits(
    texts.join(''),
    edits.map((edit) => movedEdit(edit, -firstLine)),
  );
  const isFollowed = next !== undefined || file.foot !== '';
  if (own !== '' && (!startsEntry(own, 0, spacesAt(first.ownText ?? '', 0)) || (isFollowed && !/[\r\n]$/.test(own))))
    return null;
  // The dash behind the last one is there to be looked at.
  const text = own + (next?.ownText ?? '');
  const context = contextFor(profile.name, { knowledge: nothingKnown, rules: noRules });
  const fresh: Entry[] = [];
  for (let at = 0; at < own.length;) {
    const { entry } = readStandalone(text, at, context, noLender);
    const { document, anchors, lookahead } = entry.needs;
    at += entry.ownText.length;
    if (at > own.length || document || anchors.size > 0 || lookahead > 0 || !entry.record.user) return null;
    fresh.push(entry);
  }
  return fresh;
}
