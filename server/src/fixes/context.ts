import { once } from '../common/once.ts';
import { readingOf } from '../analysis/refusal.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import type { Entry } from '../model/entry.ts';
import type { EntryView } from '../model/entry-view.ts';
import type { Slip } from '../model/slip.ts';
import { LineIndex } from '../text/line-index.ts';
import { movedEdit, movedRange, type TextEdit } from '../text/range.ts';
import type { Node } from '../yaml/node.ts';
import { CommentPlaces } from './edits/comment-places.ts';
import { EntryKeys } from './edits/entry-keys.ts';
import type { EntryFixContext, FixContext } from './fix.ts';
import { removalOf } from './edits/removal.ts';
import { serverComment } from './edits/server-comment.ts';
import { endOfLine } from './edits/spans.ts';
import { headOf } from '../analysis/list/head.ts';
import { stretchAt } from '../analysis/list/stretch.ts';

/** What the fixes of one finding look at, and the line of the file from which its lines count. */
export interface PlacedContext {
  readonly base: number;
  readonly text: FixContext;
  /** Null for findings about no entry, or one that can't be read. */
  readonly entry: EntryFixContext | null;
  /** The edits with lines that count from the file's first; the same array for the same edits. */
  readonly placed: (edits: readonly TextEdit[]) => readonly TextEdit[];
}

/** What all findings about one entry, or about none, have in common. */
interface Common {
  readonly owner: Entry | null;
  readonly base: number;
  readonly lines: LineIndex;
  readonly node: Node | null;
  readonly comments: CommentPlaces;
  readonly lineAbove: () => string | null;
  readonly read: () => { readonly entry: EntryView; readonly keys: EntryKeys } | null;
  readonly placed: PlacedContext['placed'];
}

/**
 * Contexts of findings of a file as it is now. An entry is read once for all its findings, when they are asked for one
 * behind the other, as they stand in the file.
 */
export class FixContexts {
  readonly #file: UsersFile;
  #last: Common | null = null;
  #comments: CommentPlaces | null = null;

  constructor(file: UsersFile) {
    this.#file = file;
  }

  of(finding: PlacedFinding): PlacedContext {
    const file = this.#file;
    const { about, code } = finding;
    const owner = about?.entry ?? file.entryAt(finding.range.start.line) ?? null;
    if (this.#last?.owner !== owner) this.#last = this.#commonOf(owner);
    const { base, lines, node, comments, lineAbove, placed, read } = this.#last;
    const text: FixContext = {
      code,
      range: movedRange(finding.range, -base),
      subject: about?.finding.subject ?? {},
      stops: about ? about.finding.stops : finding.severity === 'error',
      node,
      lines,
      comments,
      lineAbove,
      profile: file.profile,
      slip: code === 'yaml-syntax' ? slipIn(file, base) : null,
    };
    const known = about && read();
    if (!about || !known) return { base, text, entry: null, placed };
    const name = about.entry.record.usernameText;
    const entry: EntryFixContext = {
      ...text,
      ...known,
      serverComment: (server) => {
        const { text: whole } = file;
        const edits = serverComment(headOf(whole), server, endOfLine(new LineIndex(whole)));
        return edits?.map((edit) => movedEdit(edit, -base)) ?? null;
      },
      isUsername: (other) => file.accounts.hasUsername(other),
      isApiKey: (other) => file.accounts.hasApiKey(other),
      namesakes: name === null ? [] : file.accounts.withUsername(name),
      self: about.entry,
      removalOf: (other) => removalOf(file, other)?.map((edit) => movedEdit(edit, -base)) ?? null,
    };
    return { base, text, entry, placed };
  }

  #commonOf(owner: Entry | null): Common {
    const file = this.#file;
    const source = owner?.source();
    const base = owner?.line ?? 0;
    // Within brackets, the line on which an entry begins can belong to the entry before.
    const { lines, node } = owner && source && !owner.needs.bracket ? source : around(file, base);
    return {
      owner,
      base,
      lines,
      node,
      comments: this.#commentsIn(lines, node),
      lineAbove: once(() => lineOf(file, base - 1)),
      read: once(() => {
        const entry = source ? file.viewOf(source) : null;
        return entry && { entry, keys: new EntryKeys(entry) };
      }),
      placed: placing(base),
    };
  }

  /** Entries within brackets have the text and its root in common, and may all stand on one line. */
  #commentsIn(lines: LineIndex, node: Node | null): CommentPlaces {
    if (node === null || this.#comments?.node !== node) this.#comments = new CommentPlaces(lines, node);
    return this.#comments;
  }
}

/** What somebody got wrong, with lines that count from `base`. */
function slipIn(file: UsersFile, base: number): Slip | null {
  const reading = readingOf(file);
  const slip = 'fault' in reading ? reading.fault.slip : null;
  if (!slip) return null;
  const lines = ('fault' in reading ? (reading.entry?.line ?? 0) : 0) - base;
  const { mend } = slip;
  const whole = mend?.everywhere ? new LineIndex(file.text) : null;
  const edits =
    whole &&
    mend
      ?.everywhere?.(whole.text)
      .map(({ from, to, text }) => movedEdit({ range: whole.range(from, to), newText: text }, -base));
  return {
    ...slip,
    range: movedRange(slip.range, lines),
    mend: mend && { ...mend, edits: edits ?? mend.edits.map((edit) => movedEdit(edit, lines)) },
  };
}

/** The text around a line, with lines that count from that one. */
function around(file: UsersFile, line: number): Pick<FixContext, 'lines' | 'node'> {
  const { lines, root } = stretchAt(file, line);
  return { lines: lines.from(line), node: root };
}

/** The text of one line of the file; null where there is none. */
function lineOf(file: UsersFile, line: number): string | null {
  if (line < 0) return null;
  const { lines } = stretchAt(file, line);
  const start = lines.offsetAt({ line, character: 0 });
  return lines.slice(start, lines.lineEndAt(start));
}

function placing(base: number): PlacedContext['placed'] {
  const known = new WeakMap<readonly TextEdit[], readonly TextEdit[]>();
  return (edits) => {
    const placed = known.get(edits) ?? edits.map((edit) => movedEdit(edit, base));
    known.set(edits, placed);
    return placed;
  };
}
