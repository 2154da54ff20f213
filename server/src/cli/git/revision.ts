import type { AskedRevision } from './asked-revision.ts';
import { BoundedBytes } from '../input/bounded-bytes.ts';
import { InputRefused } from '../input/input-refused.ts';
import { GitFailed, runGit, type GitArguments } from './run-git.ts';
import { parseTreeEntry, type TreeEntry } from './tree-entry.ts';

/** More links than this, one behind the other, lead in a circle. */
const mostLinks = 40;

/** How many paths are asked for at once: an argument list has an end. */
const mostPaths = 200;

/** The files of a repository as a revision has them. All throws `InputRefused`. */
export class Revision {
  readonly #root: string;
  readonly #asked: AskedRevision;
  #tree: Promise<string> | null = null;

  /** `root`: the repository's top folder. */
  constructor(root: string, asked: AskedRevision) {
    this.#root = root;
    this.#asked = asked;
  }

  /** Files and links below a folder of the repository, at any depth, one at a time. */
  async *below(folder: string): AsyncGenerator<TreeEntry, void> {
    const tree = await this.#treeId();
    const inside = folder === '' ? [] : ['--', `${folder}/`];
    yield* this.#entries(['ls-tree', '-z', '--full-tree', '-r', tree, ...inside]);
  }

  /**
   * The bytes of a file; null where there is none. Links are followed within the repository. Throws `InputRefused` for
   * a file that is too large.
   */
  async read(path: string): Promise<Uint8Array | null> {
    let at = path;
    for (let links = 0; links < mostLinks; links++) {
      const entry = await this.#entry(at);
      if (!entry || entry.kind === 'other') return null;
      const bytes = await this.#output(['cat-file', 'blob', entry.id]);
      if (entry.kind === 'file') return bytes;
      const behind = behindLink(at, new TextDecoder().decode(bytes));
      if (behind === null) throw new InputRefused(`${leadsOut}: ${this.#asked.instead}.`);
      at = behind;
    }
    throw new InputRefused('in the revision its links lead in a circle: name the file itself.');
  }

  /** What stands at paths, as far as there is something, by paths. */
  async entries(paths: readonly string[]): Promise<ReadonlyMap<string, TreeEntry>> {
    const found = new Map<string, TreeEntry>();
    for (let at = 0; at < paths.length; at += mostPaths) {
      const some = paths.slice(at, at + mostPaths);
      for await (const entry of this.#entries(['ls-tree', '-z', '--full-tree', await this.#treeId(), '--', ...some]))
        found.set(entry.path, entry);
    }
    return found;
  }

  async #entry(path: string): Promise<TreeEntry | null> {
    for await (const entry of this.#entries(['ls-tree', '-z', '--full-tree', await this.#treeId(), '--', path]))
      if (entry.path === path) return entry;
    return null;
  }

  async *#entries(args: GitArguments): AsyncGenerator<TreeEntry, void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const piece of this.#run(args)) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\0');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const entry = parseTreeEntry(line);
        if (entry) yield entry;
      }
    }
  }

  #treeId(): Promise<string> {
    return (this.#tree ??= this.#findTree());
  }

  async #findTree(): Promise<string> {
    try {
      const bytes = await this.#output(['rev-parse', '--verify', '--end-of-options', `${this.#asked.name}^{tree}`]);
      // Older releases repeat the option on a line of its own.
      const [id] = /^[0-9a-f]{40,64}$/m.exec(new TextDecoder().decode(bytes)) ?? [];
      if (id !== undefined) return id;
    } catch (error) {
      if (!(error instanceof GitFailed)) throw error;
    }
    throw new InputRefused(
      `git knows no such revision here: look at ${this.#asked.option}, and whether there is a commit yet. In a shallow ` +
        'clone, fetch more.',
    );
  }

  async #output(args: GitArguments): Promise<Uint8Array> {
    const bytes = new BoundedBytes();
    for await (const piece of this.#run(args)) bytes.add(piece);
    return bytes.whole;
  }

  async *#run(args: GitArguments): AsyncGenerator<Uint8Array, void> {
    try {
      yield* runGit(this.#root, args);
    } catch (error) {
      if (!(error instanceof GitFailed) || (args[0] === 'rev-parse' && !error.isForeign)) throw error;
      throw new InputRefused(
        error.isForeign
          ? 'git does not look into this repository, as it belongs to another user: see safe.directory in `git help config`.'
          : 'git could not read the revision: see what `git fsck` says; a partial clone may lack it.',
      );
    }
  }
}

const leadsOut = 'in the revision it is a link that leads out of the repository';

/** Where a link leads, from the top of the repository; null where that is outside. */
function behindLink(link: string, target: string): string | null {
  const names = link.split('/').slice(0, -1);
  let isInside = !target.startsWith('/');
  for (const name of target.split('/')) {
    if (name === '..') isInside &&= names.pop() !== undefined;
    else if (name !== '' && name !== '.') names.push(name);
  }
  return isInside ? names.join('/') : null;
}
