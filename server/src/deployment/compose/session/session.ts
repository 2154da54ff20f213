import type { Place } from '../../container.ts';
import type { FileAnswer, Files } from '../../files.ts';
import { pathInside } from '../paths.ts';
import type { ComposeGeneration, Problem, ProblemKind } from '../project.ts';

/** How many files are loaded for one project, each as often as it is included or extended. */
const mostLoads = 500;

/** How much may be made of one project's files: entries merged, and characters filled in. Their own size is bounded. */
const mostWork = 1 << 21;

/** What is true for the reading of one project: what it may look at, what it met. */
export class Session {
  readonly generation: ComposeGeneration;
  readonly looked = new Set<string>();
  readonly problems: Problem[] = [];
  /** Something that brings services can't be seen. */
  unseen = false;
  readonly #files: Files;
  #loads = 0;
  #work = 0;

  constructor(files: Files, generation: ComposeGeneration) {
    this.#files = files;
    this.generation = generation;
  }

  /** What is at an absolute path; a relative one is not seen. */
  readAt(path: string): FileAnswer & { readonly path: string | null } {
    const inside = pathInside(path);
    if (inside === null) return { kind: 'outside', path: null };
    this.looked.add(inside);
    return { ...this.#files.read(inside), path: inside };
  }

  /** Whether one more file may be loaded. */
  mayLoad(): boolean {
    return this.#loads++ < mostLoads;
  }

  /** Whether so much more may be done; once it may not, nothing may. */
  mayDo(work: number): boolean {
    this.#work += work;
    return this.#work <= mostWork;
  }

  report(
    kind: ProblemKind,
    place: Place,
    more: Partial<Pick<Problem, 'service' | 'path' | 'name' | 'atStart'>> = {},
  ): void {
    const { service = null, path = [], name, atStart = false } = more;
    this.problems.push({ kind, place, service, path, atStart, ...(name !== undefined && { name }) });
  }
}
