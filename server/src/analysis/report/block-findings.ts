import type { MayShow } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import type { Finding } from '../../model/finding.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { ruleById } from '../../rules/index.ts';
import { tooComplex, tooComplexMessage } from '../../rules/too-complex.ts';
import { inTurn } from '../../rules/support/words.ts';
import { yamlErrorCode, yamlErrorMessage } from '../../rules/yaml-syntax.ts';
import { severities, type Severity } from '../../common/severity.ts';
import type { Flagged } from '../../text/line-item.ts';
import { isSameRange } from '../../text/range.ts';
import { BlockFinding } from './block-finding.ts';
import { isLimit, type Reading } from '../refusal.ts';

/** What is shown about the entries of one block, in the order of their places. */
export interface BlockFindings {
  readonly findings: readonly BlockFinding[];
  /** How many there are of each of `severities`. */
  readonly counts: readonly number[];
  /** A part of them, which was asked for last. */
  share: Share | null;
}

interface Share {
  /** How many of each severity. */
  readonly counts: readonly number[];
  readonly findings: readonly BlockFinding[];
}

/** All that decides what is shown about an entry, beside its own findings. */
export interface Judgement {
  readonly profile: Profile;
  readonly reading: Reading['kind'];
  readonly mayShow: MayShow;
  /** Whether a later entry of the same username takes the place of this one. */
  readonly replaced: (entry: Entry) => boolean;
  /** The severity to show; null: it is switched off. `entryLine` is for a finding about the whole entry. */
  readonly judge: (code: string, line: number, stops: boolean, entryLine: number | null) => Severity | null;
  /** The answers of `judge` depend on the code, on whether it stops, and on this alone; null: on the places, too. */
  readonly basis: string | null;
}

interface Known {
  readonly basis: string;
  readonly made: BlockFindings;
}

/** By block, and by how far the server gets with the file: that changes back and forth while somebody types a line. */
const known = new WeakMap<readonly Flagged<Entry>[], Map<Reading['kind'], Known>>();

/**
 * What is shown about the flagged entries of a block that begins at `line`. `flagged`: as the list gives it, the same
 * array as long as nothing in the block has changed; then what was made of it serves again.
 */
export function blockFindings(flagged: readonly Flagged<Entry>[], line: number, judgement: Judgement): BlockFindings {
  const { basis, reading } = judgement;
  if (basis === null) return makeFindings(flagged, line, judgement);
  const byReading = known.get(flagged) ?? new Map<Reading['kind'], Known>();
  const before = byReading.get(reading);
  if (before?.basis === basis) return before.made;
  const made = makeFindings(flagged, line, judgement);
  known.set(flagged, byReading.set(reading, { basis, made }));
  return made;
}

/**
 * The block's first findings of each severity, at most as many as there is room for; takes its part of the room. The
 * same array for the same part.
 */
export function shareOf(made: BlockFindings, room: number[]): readonly BlockFinding[] {
  const left = [...made.counts];
  let isWhole = true;
  let isSame = made.share !== null;
  for (let rank = 0; rank < severities.length; rank++) {
    const count = made.counts[rank] ?? 0;
    const free = room[rank] ?? 0;
    const share = Math.min(count, free);
    room[rank] = free - share;
    left[rank] = share;
    isWhole &&= share === count;
    isSame &&= share === made.share?.counts[rank];
  }
  if (isWhole) return made.findings;
  if (made.share && isSame) return made.share.findings;
  const counts = [...left];
  const findings = made.findings.filter(({ severity }) => takeOne(severity, left));
  made.share = { counts, findings };
  return findings;
}

/** Whether there is room for one more finding of this severity; takes it. */
export function takeOne(severity: Severity, room: number[]): boolean {
  const rank = severities.indexOf(severity);
  const free = room[rank] ?? 0;
  if (free <= 0) return false;
  room[rank] = free - 1;
  return true;
}

function makeFindings(flagged: readonly Flagged<Entry>[], blockLine: number, judgement: Judgement): BlockFindings {
  const { profile, reading, judge, basis, mayShow, replaced } = judgement;
  const findings: BlockFinding[] = [];
  for (const { item: entry, start, index } of flagged) {
    const line = blockLine + start;
    const place = { line: start, index };
    const { unbuildable, unreadable } = entry.record;
    for (const fault of [unbuildable, unreadable]) {
      if (!fault || !isLimit(fault)) continue;
      const said = { code: tooComplex.id, message: tooComplexMessage(), range: fault.range, related: [] };
      const severity = judge(said.code, fault.range.start.line + line, false, null);
      if (severity !== null) findings.push(new BlockFinding(severity, said, place, { about: null, mayShow }));
    }
    if (unbuildable && reading === 'unbuildable' && !isLimit(unbuildable)) {
      const { range } = unbuildable;
      const message = yamlErrorMessage(unbuildable, profile);
      const said = { code: yamlErrorCode(unbuildable), message, range, related: [] };
      const severity = judge(said.code, range.start.line + line, true, null);
      if (severity !== null) findings.push(new BlockFinding(severity, said, place, { about: null, mayShow }));
    }
    const isReplaced = replaced(entry);
    const add = (finding: Finding): void => {
      const { code, range, stops } = finding;
      // A record that another one replaces has no effect, so that only its text is worth a word.
      if (isReplaced && !stops && ruleById(code)?.aboutText !== true) return;
      const entryLine = basis === null && isSameRange(range, entry.record.first) ? line : null;
      // Where the text can't be read, that alone keeps the server from starting.
      const isMoot = stops && reading !== 'list';
      const severity = judge(code, range.start.line + line, stops && !isMoot, entryLine);
      if (severity === null) return;
      const said =
        isMoot && reading !== 'too-complex' ? { ...finding, message: inTurn(finding.message, profile) } : finding;
      findings.push(new BlockFinding(severity, said, place, { about: { entry, finding }, mayShow }));
    };
    entry.findings.forEach(add);
    entry.peerFindings.forEach(add);
  }
  findings.sort((a, b) => BlockFinding.compare(a, b));
  const counts = severities.map((each) => findings.filter(({ severity }) => severity === each).length);
  return { findings, counts, share: null };
}
