/**
 * What we use of the API of VS Code's own Git extension, version 1. Git itself is never run by us: that extension does
 * it, with git's settings as it believes them, and not at all in a folder that nobody trusts.
 */
import type { Event, Uri } from 'vscode';

/** What the extension exports. */
export interface GitExtension {
  /** False where git is not installed, or switched off by the settings. */
  readonly enabled: boolean;
  /** Throws where it is not enabled. */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
  /** The open repository that a file lies in. */
  getRepository(file: Uri): GitRepository | null;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: RepositoryState;
  getCommit(ref: string): Promise<GitCommit>;
  /** Rejects with the code `UnknownPath` for a path that is not in the tree. */
  getObjectDetails(treeish: string, path: string): Promise<{ readonly mode: string; readonly size: number }>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
  getRefs(query: { readonly sort?: 'committerdate'; readonly count?: number }): Promise<readonly GitRef[]>;
}

export interface RepositoryState {
  /** `commit`: undefined before the first one. */
  readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
  readonly mergeChanges: readonly GitChange[];
  readonly indexChanges: readonly GitChange[];
  readonly workingTreeChanges: readonly GitChange[];
  /** Not in older versions, which have them among the others. */
  readonly untrackedChanges?: readonly GitChange[];
  readonly onDidChange: Event<void>;
}

export interface GitChange {
  readonly uri: Uri;
  /** Another one for a file that has been renamed. */
  readonly originalUri: Uri;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
}

export interface GitRef {
  readonly name?: string;
  readonly commit?: string;
}
