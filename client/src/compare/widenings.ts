import { EventEmitter, Uri, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { hasUsersFileName } from '../../../server/src/common/files/file-names.ts';
import type { AccessStore } from '../access/access-store.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import type { GitApi, GitChange, GitRepository } from '../git/git-api.ts';
import { openGit } from '../git/open-git.ts';
import { isUsersDocument } from '../files/selector.ts';
import type { UsersServer } from '../users-server.ts';
import { compare } from './comparisons.ts';
import { atHead } from './earlier.ts';

/** Git tells of each look that it takes, and takes several for one change. */
const delay = 500;

/** So many changed users files are compared: whoever has more sees that in the list of changes. */
const mostFiles = 50;

interface Compared {
  /** What it was worked out from: the commit, and the state of the file. */
  readonly basis: string;
  /** How many users gain access. */
  readonly gaining: number;
}

/**
 * Which users files, among those that differ from the commit that is checked out, give somebody more access. It looks
 * when Git has seen a change, as after a save; a key costs nothing, and a file that is as committed neither.
 */
export class Widenings implements Disposable {
  readonly #server: UsersServer;
  readonly #store: AccessStore;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<readonly Uri[]>();
  /** With the files of which something else is to be told. */
  readonly onDidChange = this.#changes.event;
  readonly #compared = new Map<string, Compared>();
  readonly #subscriptions: { dispose(): unknown }[];
  readonly #repositories = new Map<GitRepository, Disposable>();
  #git: GitApi | undefined;
  #looking: Promise<void> = Promise.resolve();
  readonly #soon = debounce(() => {
    this.#looking = this.#looking.then(() => this.#look());
  }, delay);

  constructor(server: UsersServer, store: AccessStore, log: LogOutputChannel) {
    this.#server = server;
    this.#store = store;
    this.#log = log;
    this.#subscriptions = [
      this.#changes,
      // No sooner than there is a users file, and not in a folder that nobody trusts, where VS Code uses no Git.
      server.onDidChangeState((state) => {
        if (state === 'running') background(this.#begin());
      }),
      workspace.onDidGrantWorkspaceTrust(() => {
        if (server.state === 'running') background(this.#begin());
      }),
      // Git may have seen a change of the file on disk before the editor has read it again.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.isDirty && this.#compared.has(document.uri.toString())) this.#soon();
      }),
    ];
  }

  /** The files in which somebody gains access, with how many users do. */
  get all(): readonly (readonly [Uri, number])[] {
    return [...this.#compared].flatMap(([uri, { gaining }]) =>
      gaining > 0 ? [[Uri.parse(uri), gaining] as const] : [],
    );
  }

  gainingBy(file: Uri): number {
    return this.#compared.get(file.toString())?.gaining ?? 0;
  }

  dispose(): void {
    this.#soon.cancel();
    for (const each of [...this.#subscriptions, ...this.#repositories.values()]) each.dispose();
  }

  async #begin(): Promise<void> {
    const git = this.#git ?? (await openGit());
    if (git && !this.#git) {
      this.#git = git;
      for (const repository of git.repositories) this.#follow(repository);
      this.#subscriptions.push(
        git.onDidOpenRepository((repository) => {
          this.#follow(repository);
          this.#soon();
        }),
        git.onDidCloseRepository((repository) => {
          this.#repositories.get(repository)?.dispose();
          this.#repositories.delete(repository);
          this.#soon();
        }),
      );
    }
    this.#soon();
  }

  #follow(repository: GitRepository): void {
    if (this.#repositories.has(repository)) return;
    this.#repositories.set(
      repository,
      repository.state.onDidChange(() => {
        this.#soon();
      }),
    );
  }

  async #look(): Promise<void> {
    if (!this.#git || this.#server.state !== 'running') return;
    const changed = this.#git.repositories.flatMap((repository) => this.#changedIn(repository)).slice(0, mostFiles);
    const told: Uri[] = [];
    for (const { repository, change } of changed) {
      try {
        if (await this.#compare(repository, change)) told.push(change.uri);
      } catch (error) {
        this.#log.warn(
          `A file was not compared with HEAD: ${error instanceof Error ? error.message : 'unknown reason'}`,
        );
      }
    }
    const current = new Set(changed.map(({ change }) => change.uri.toString()));
    for (const uri of [...this.#compared.keys()]) {
      if (current.has(uri)) continue;
      if (this.gainingBy(Uri.parse(uri)) > 0) told.push(Uri.parse(uri));
      this.#compared.delete(uri);
    }
    if (told.length > 0) this.#changes.fire(told);
  }

  #changedIn(repository: GitRepository): readonly { repository: GitRepository; change: GitChange }[] {
    const { mergeChanges, indexChanges, workingTreeChanges, untrackedChanges = [] } = repository.state;
    const found = new Map<string, GitChange>();
    // One that is renamed and changed stands in the index with its old name, and in the working tree with the new one.
    for (const change of [...untrackedChanges, ...workingTreeChanges, ...indexChanges, ...mergeChanges])
      if (this.#mayBeOurs(change.uri)) found.set(change.uri.toString(), change);
    return [...found.values()].map((change) => ({ repository, change }));
  }

  #mayBeOurs(file: Uri): boolean {
    if (hasUsersFileName(file.path) || this.#store.get(file) !== undefined) return true;
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
    return open !== undefined && isUsersDocument(open);
  }

  /** Whether something else is to be told of the file than before. */
  async #compare(repository: GitRepository, { uri, originalUri }: GitChange): Promise<boolean> {
    const key = uri.toString();
    const commit = repository.state.HEAD?.commit;
    const before = this.#compared.get(key);
    if (commit === undefined) return false;
    const state = await stateOf(uri);
    const basis = `${commit} ${originalUri.toString()} ${state ?? ''}`;
    if (before?.basis === basis) return false;
    // A file that is gone gives nobody access.
    const gaining = state === undefined ? 0 : await this.#gaining(repository, uri, originalUri);
    this.#compared.set(key, { basis, gaining });
    return gaining !== (before?.gaining ?? 0);
  }

  async #gaining(repository: GitRepository, file: Uri, original: Uri): Promise<number> {
    // Open, so that the server has its text.
    await workspace.openTextDocument(file);
    return (await compare(this.#server, file, atHead(repository, original)))?.gaining ?? 0;
  }
}

/** Another one as soon as the text may be another one; undefined for no file. */
async function stateOf(file: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open && !open.isClosed) return `version ${String(open.version)}`;
  return workspace.fs.stat(file).then(
    ({ mtime, size }) => `${String(mtime)} ${String(size)}`,
    () => undefined,
  );
}
