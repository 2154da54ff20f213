/** What the report needs of the texts of files: lines, and the comments that speak to us. Each is looked at once. */
import { readComments, readFileComments } from '../../analysis/comments.ts';
import type { PlacedCode } from '../../model/suppression.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import type { Place } from '../container.ts';
import type { Files } from '../files.ts';

/** Of the whole file, where others stand under the line that they speak of. */
const wholeFile = -1;

interface Comments {
  readonly lines: LineIndex;
  /** The codes that comments switch off. */
  readonly disabled: ReadonlyMap<number, readonly PlacedCode[]>;
  readonly isIgnored: boolean;
}

export class Texts {
  readonly #files: Files;
  readonly #read = new Map<string, Comments>();
  readonly #used = new Set<PlacedCode>();

  constructor(files: Files) {
    this.#files = files;
  }

  linesOf(file: string): LineIndex {
    return this.#of(file).lines;
  }

  rangeOf({ file, start, end }: Place): Range {
    return this.linesOf(file).range(start, end);
  }

  /** Whether a comment switches a finding off. Comments that do are not unused. */
  hides(file: string, code: string, line: number): boolean {
    const { disabled } = this.#of(file);
    let hides = false;
    for (const place of [line, wholeFile]) {
      for (const each of disabled.get(place) ?? []) {
        if (each.code !== code) continue;
        this.#used.add(each);
        hides = true;
      }
    }
    return hides;
  }

  /** What switched off nothing of all that was asked about. */
  unused(file: string): readonly PlacedCode[] {
    return [...this.#of(file).disabled.values()].flat().filter((code) => !this.#used.has(code));
  }

  isIgnored(file: string): boolean {
    return this.#of(file).isIgnored;
  }

  #of(file: string): Comments {
    const known = this.#read.get(file);
    if (known) return known;
    const answer = this.#files.read(file);
    const comments = commentsOf(answer.kind === 'text' ? answer.text : '');
    this.#read.set(file, comments);
    return comments;
  }
}

/** All these files have comments that begin with `#`; those at the top speak for the whole file. */
function commentsOf(text: string): Comments {
  const [head = ''] = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(text) ?? [];
  const whole = readFileComments(head);
  const disabled = new Map<number, PlacedCode[]>();
  for (const { line, codes } of [...(readComments(text, null, 0) ?? []), { line: wholeFile, codes: whole.disabled }]) {
    const all = disabled.get(line) ?? [];
    disabled.set(line, all);
    for (const code of codes) all.push(code);
  }
  return { lines: new LineIndex(text), disabled, isIgnored: whole.claim === 'ignore' };
}
