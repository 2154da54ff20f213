/**
 * The door of this room, which knows nearly every user of a real file sooner: those of the usual form (see
 * `model/usual-user.ts`), who are told from others by one match of a regular expression or by a look at their nodes.
 *
 * Invariant: an answer of this room is what `entry/` would answer; in the slightest doubt it gives none. Without this
 * room, nothing would change but time. It may use `entry/`; `list/`, and who reads an entry
 * with other blanks in it, ask the functions of this file, and nothing else in here.
 */
import type { Finding } from '../../model/finding.ts';
import type { AnalysisContext } from '../context.ts';
import type { EntryAnalysis } from '../entry/analyze-entry.ts';
import type { EntrySource } from '../../model/entry-source.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import type { BracedUser } from './braces/braced-user.ts';
import type { Lendings } from './lending.ts';
import { LentUser } from './lent-user.ts';
import { matchBraced } from './braces/match-braced.ts';
import { isInOrder, matchUser, type QuickUser } from './match-user.ts';
import { NodeRecord } from './node-record.ts';
import { nodeUser } from './node-user.ts';

export { borrowedBy, Lendings } from './lending.ts';
export { readBraced } from './braces/read-braced.ts';
export { readLines } from './read-lines.ts';

/** An entry that has been read and judged, without nodes of it. */
export interface QuickReading {
  readonly record: QuickUser;
  readonly findings: readonly Finding[];
}

/**
 * Reads and judges the entry whose dash stands at `start`, up to the next one; null when that has to be done in full.
 * `lendings`: what aliases in it may stand for; null: there is none.
 */
export function readQuickly(
  text: string,
  start: number,
  context: AnalysisContext,
  lendings: Lendings | null,
): QuickReading | null {
  const record = matchUser(text, start, context, lendings);
  return record && { record, findings: context.rules.inUsual(record) };
}

/** Judges an entry whose text is as before, where its aliases stand for something else; null likewise. */
export function judgeLent(record: EntryRecord, context: AnalysisContext, lendings: Lendings): QuickReading | null {
  if (!(record instanceof LentUser)) return null;
  const lending = lendings.of(record.lending.aliases);
  const user = lending && record.lentAnew(lending);
  return user && isInOrder(user) ? { record: user, findings: context.rules.inUsual(user) } : null;
}

/** A user in braces that has been read and judged, without nodes of it. */
export interface QuickBraces {
  /** From the opening brace to behind the closing one. */
  readonly length: number;
  readonly record: BracedUser;
  readonly findings: readonly Finding[];
}

/**
 * Reads and judges the entry whose opening brace stands at an offset, in a column of its line, up to the closing one;
 * null when that has to be done in full.
 */
export function readBracesQuickly(
  text: string,
  start: number,
  column: number,
  context: AnalysisContext,
): QuickBraces | null {
  const match = matchBraced(text, start, column, context);
  return match && { ...match, findings: context.rules.inUsual(match.record) };
}

/** Judges an entry whose nodes have been read; null when that has to be done in full. */
export function judgeQuickly(source: EntrySource, context: AnalysisContext): EntryAnalysis | null {
  const user = nodeUser(source, context);
  return user && { record: new NodeRecord(user), findings: context.rules.inUsual(user) };
}
