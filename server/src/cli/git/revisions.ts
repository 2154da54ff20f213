import { InputRefused } from '../input/input-refused.ts';
import type { AskedRevision } from './asked-revision.ts';
import { findRepository } from './find-repository.ts';
import { Revision } from './revision.ts';

/** A path in the revision of the repository that it lies in. */
export interface PlaceInRevision {
  readonly revision: Revision;
  /** From the repository's top folder, with `/`; empty for that folder itself. */
  readonly path: string;
}

/** One revision of every repository that is met. */
export class Revisions {
  readonly #asked: AskedRevision;
  readonly #byRoot = new Map<string, Revision>();

  constructor(asked: AskedRevision) {
    this.#asked = asked;
  }

  /** Throws `InputRefused` where there is no repository. */
  place(path: string, kind: 'folder' | 'file'): PlaceInRevision {
    const found = findRepository(path, kind);
    if (!found) throw new InputRefused(`there is no git repository around it: ${this.#asked.instead}.`);
    const revision = this.#byRoot.get(found.root) ?? new Revision(found.root, this.#asked);
    this.#byRoot.set(found.root, revision);
    return { revision, path: found.path };
  }
}
