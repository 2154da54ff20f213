import { withEdits } from '../../../server/src/text/edits.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';

/** A change of a file that may come, and the sentences that say what it means. */
interface AwaitedChange {
  readonly edits: readonly TextEdit[];
  readonly said: readonly string[];
}

/** Changes that may come, one for each action of the light bulb that was looked at, until a file changes. */
export class AwaitedChanges {
  readonly #files = new Map<string, { readonly before: string; readonly changes: AwaitedChange[] }>();

  get size(): number {
    return this.#files.size;
  }

  /** @param before the text of the file that the edits are made for */
  add(uri: string, before: string, change: AwaitedChange): void {
    const file = this.#files.get(uri);
    if (file?.before === before) file.changes.push(change);
    else this.#files.set(uri, { before, changes: [change] });
  }

  /** What is said of the change that led to this text of a file; null where nobody said anything of it. */
  changed(uri: string, after: string): readonly string[] | null {
    const file = this.#files.get(uri);
    this.#files.delete(uri);
    if (!file) return null;
    const lines = new LineIndex(file.before);
    return file.changes.find(({ edits }) => sameLines(withEdits(lines, edits), after))?.said ?? null;
  }

  forget(uri: string): void {
    this.#files.delete(uri);
  }

  clear(): void {
    this.#files.clear();
  }
}

/** An editor gives what is inserted the line breaks of the file. */
function sameLines(a: string, b: string): boolean {
  return a === b || (b.includes('\r') && withoutReturns(a) === withoutReturns(b));
}

function withoutReturns(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
