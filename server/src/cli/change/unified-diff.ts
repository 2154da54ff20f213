import { applyEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/range.ts';
import { changedLines, linesOf, type ChangedLines } from './changed-lines.ts';
import { MaskedText } from './masked-text.ts';

/** Lines around a change that are shown with it. */
const context = 3;

/** The names of both sides. */
export interface DiffNames {
  readonly old: string;
  readonly fresh: string;
}

interface Side {
  readonly text: MaskedText;
  readonly lineCount: number;
  /** The last line has no end. */
  readonly isOpen: boolean;
}

/** The edits of a text as a unified diff, with `***` in the place of each secret. */
export function unifiedDiff(before: string, edits: readonly TextEdit[], names: DiffNames): string {
  const after = applyEdits(before, edits);
  const [old, fresh] = [sideOf(before), sideOf(after)];
  const hunks = together(changedLines(before, after, edits));
  return [`--- ${names.old}`, `+++ ${names.fresh}`, ...hunks.flatMap((hunk) => hunkLines(hunk, old, fresh)), ''].join(
    '\n',
  );
}

function sideOf(text: string): Side {
  return { text: new MaskedText(text), lineCount: linesOf(text).length, isOpen: text !== '' && !/[\r\n]$/.test(text) };
}

/** Changes whose surroundings touch are shown together. */
function together(changes: readonly ChangedLines[]): readonly (readonly ChangedLines[])[] {
  const hunks: ChangedLines[][] = [];
  for (const change of changes) {
    const open = hunks.at(-1);
    const last = open?.at(-1);
    if (open && last && change.old.from - last.old.to <= 2 * context) open.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkLines(changes: readonly ChangedLines[], old: Side, fresh: Side): readonly string[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return [];
  const lead = Math.min(context, first.old.from);
  const trail = Math.min(context, old.lineCount - last.old.to);
  const from = { old: first.old.from - lead, fresh: first.fresh.from - lead };
  const to = { old: last.old.to + trail, fresh: last.fresh.to + trail };
  const head = `@@ -${place(from.old, to.old)} +${place(from.fresh, to.fresh)} @@`;
  const body = changes.flatMap((change, index) => [
    ...shown(' ', old, changes[index - 1]?.old.to ?? from.old, change.old.from),
    ...shown('-', old, change.old.from, change.old.to),
    ...shown('+', fresh, change.fresh.from, change.fresh.to),
  ]);
  return [head, ...body, ...shown(' ', old, last.old.to, to.old)];
}

/** As diff counts: from 1, or from the line before where there is none. */
function place(from: number, to: number): string {
  const count = to - from;
  return count === 1 ? String(from + 1) : `${count === 0 ? from : from + 1},${count}`;
}

function shown(sign: string, { text, lineCount, isOpen }: Side, from: number, to: number): readonly string[] {
  const some = Array.from({ length: to - from }, (_, index) => sign + text.line(from + index));
  return isOpen && to === lineCount && to > from ? [...some, '\\ No newline at end of file'] : some;
}
