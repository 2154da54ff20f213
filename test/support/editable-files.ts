import type { FileAnswer, Files } from '../../server/src/deployment/files.ts';
import { memoryFiles } from './memory-files.ts';

/** Files that change, and answer the same objects as long as they don't, as an editor's do. */
export class EditableFiles implements Files {
  readonly #texts = new Map<string, string>();
  readonly #answers = new Map<string, FileAnswer>();
  readonly #lists = new Map<string, readonly string[]>();

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.#texts.set(path, text);
  }

  get texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#texts);
  }

  /** Null: the file goes. */
  write(path: string, text: string | null): void {
    const isThere = this.#texts.has(path);
    if (text === null) this.#texts.delete(path);
    else this.#texts.set(path, text);
    this.#answers.delete(path);
    if (isThere === (text !== null)) return;
    // What lies above it comes or goes with it.
    for (let up = path; up !== ''; up = up.slice(0, Math.max(0, up.lastIndexOf('/')))) this.#answers.delete(up);
    this.#lists.clear();
  }

  readonly read = (path: string): FileAnswer => {
    const answer = this.#answers.get(path) ?? memoryFiles(this.texts).read(path);
    this.#answers.set(path, answer);
    return answer;
  };

  readonly list = (path: string): readonly string[] => {
    const names = this.#lists.get(path) ?? memoryFiles(this.texts).list(path);
    this.#lists.set(path, names);
    return names;
  };
}
