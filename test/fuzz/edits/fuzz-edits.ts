import { isDeepStrictEqual } from 'node:util';
import { randomSource, type Random } from '../../../bench/random.mjs';
import { BracesList } from '../../../server/src/analysis/list/braces/braces-list.ts';
import { serverNames, type ServerName } from '../../../server/src/common/servers.ts';
import { defaultSettings } from '../../../server/src/common/settings/settings.ts';
import { UsersDocument } from '../../../server/src/document/users-document.ts';
import { stateOf } from '../../support/file-state.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';
import { inverseOf, nextEdit } from './next-edit.ts';
import { startingText } from './starting-text.ts';

export interface EditsOptions {
  readonly edits: number;
  readonly seed: number;
  /** Called after each file with what was counted so far. */
  readonly progress?: (counts: EditCounts) => void;
}

export interface EditCounts {
  readonly files: number;
  readonly edits: number;
  /** How many of them were taken in by a list of users in braces. */
  readonly inBraces: number;
  /** Of one edit taken in, with all that follows from it, in ms of CPU. */
  readonly longest: number;
}

/** An edit after which a file is not what a fresh reading of its text gives. */
export interface Disagreement {
  readonly server: ServerName;
  readonly before: string;
  readonly edit: object;
  readonly after: string;
  readonly why: string;
}

/** Edits of one file, of which others follow. */
const perFile = 25;
/** A file that has grown longer, in UTF-16 units, is left. */
const longest = 12_000;

/** Edits so many times short files of any kind, the same for the same seed. Null: all are as if read anew. */
export function fuzzEdits({ edits, seed, progress }: EditsOptions): Disagreement | null {
  let counts: EditCounts = { files: 0, edits: 0, inBraces: 0, longest: 0 };
  while (counts.edits < edits) {
    const found = editOne(randomSource(seed * 100_003 + counts.files), edits, counts);
    if ('why' in found) return found;
    counts = found;
    progress?.(counts);
  }
  return null;
}

function editOne(random: Random, most: number, before: EditCounts): EditCounts | Disagreement {
  const server = random.pick(serverNames);
  const file = open(startingText(random), server);
  file.advance();
  let counts: EditCounts = { ...before, files: before.files + 1 };
  let undo: TextEdit | null = null;
  for (let left = perFile; left > 0 && counts.edits < most && file.text.length <= longest; left--) {
    const { text } = file;
    const whole = file.file?.whole;
    const edit: TextEdit = undo ?? nextEdit(random, text, whole instanceof BracesList);
    const fault = (why: string): Disagreement => ({ server, before: text, edit, after: file.text, why });
    // People type on while a file is still being read.
    const isHasty = random.chance(0.1);
    const since = cpuTime();
    try {
      file.change([{ range: edit.range, text: edit.newText }]);
      if (!isHasty) file.advance();
    } catch (error) {
      return fault(String(error instanceof Error ? error.stack : error));
    }
    const isTakenIn = whole instanceof BracesList && file.file?.whole === whole;
    const { inBraces } = counts;
    const longestYet = Math.max(counts.longest, cpuTime() - since);
    counts = { ...counts, edits: counts.edits + 1, inBraces: inBraces + Number(isTakenIn), longest: longestYet };
    // In a file that is broken for good, nothing more is to be seen.
    const isBroken = !isHasty && file.file?.whole?.error;
    undo = isBroken && !undo && random.chance(0.7) ? inverseOf(edit, text, file.text) : null;
    if (!isHasty && !isAsReadAnew(file, server)) return fault('not what a fresh reading gives');
  }
  return counts;
}

function open(text: string, server: ServerName): UsersDocument {
  return new UsersDocument(text, { settings: { ...defaultSettings, server }, forced: true });
}

function isAsReadAnew(file: UsersDocument, server: ServerName): boolean {
  const fresh = open(file.text, server);
  fresh.advance();
  return isDeepStrictEqual(everythingOf(file), everythingOf(fresh));
}

function everythingOf(document: UsersDocument): unknown {
  const findings = document
    .findings()
    .map(({ code, severity, message, range }) => ({ code, severity, message, range }));
  return [document.file && stateOf(document.file), findings];
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function describeDisagreement({ server, before, edit, after, why }: Disagreement): string {
  return [`${server}: ${why}`, ...[before, edit, after].map((each) => JSON.stringify(each))].join('\n');
}
