/** Earlier states of a file that it is compared with. */
import { l10n, Uri, workspace, type Disposable } from 'vscode';
import type { EarlierText } from '../../../server/src/common/protocol/compare-access.ts';
import type { GitRepository } from '../git/git-api.ts';
import { textInCommit } from '../git/revision-text.ts';
import { earlierText } from './earlier-text.ts';

export interface Earlier {
  /** The same for the same state. */
  readonly key: string;
  /** What people call it, and the file as it is now. */
  readonly name: string;
  readonly nameNow: string;
  /** Null: there was no file. May throw `Unreadable`. */
  readonly read: () => Promise<EarlierText | null>;
  /** Calls back when it may be another one. */
  readonly follow?: (changed: () => void) => Disposable;
}

/** The commit that is checked out. */
export function atHead(repository: GitRepository, file: Uri): Earlier {
  const read = readingOnce(repository, file);
  return {
    key: 'HEAD',
    name: 'HEAD',
    nameNow: l10n.t('working tree'),
    read: async () => {
      const commit = repository.state.HEAD?.commit;
      return commit === undefined ? null : read(commit);
    },
    follow: (changed) => {
      let known = repository.state.HEAD?.commit;
      // Told after each look of git, whatever it saw.
      return repository.state.onDidChange(() => {
        const now = repository.state.HEAD?.commit;
        if (now === known) return;
        known = now;
        changed();
      });
    },
  };
}

/** A commit, by a name that people know and its hash. */
export function atCommit(repository: GitRepository, file: Uri, name: string, commit: string): Earlier {
  const read = readingOnce(repository, file);
  return { key: commit, name, nameNow: l10n.t('working tree'), read: () => read(commit) };
}

/** What is on disk, where the editor may have something else. */
export function onDisk(file: Uri): Earlier {
  const key = file.toString();
  return {
    key: 'saved',
    name: l10n.t('saved'),
    nameNow: l10n.t('not saved yet'),
    read: () => fileText(file),
    follow: (changed) =>
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.toString() === key) changed();
      }),
  };
}

/** Another file, as the editor has it, or the disk. */
export function otherFile(other: Uri, file: Uri): Earlier {
  const key = other.toString();
  return {
    key,
    name: workspace.asRelativePath(other),
    nameNow: workspace.asRelativePath(file),
    read: async () => {
      const open = workspace.textDocuments.find(({ uri }) => uri.toString() === key);
      return open ? { text: open.getText() } : fileText(other);
    },
    follow: (changed) =>
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === key) changed();
      }),
  };
}

async function fileText(file: Uri): Promise<EarlierText | null> {
  return earlierText(await workspace.fs.readFile(file));
}

/** A commit stays what it is. */
function readingOnce(repository: GitRepository, file: Uri): (commit: string) => Promise<EarlierText | null> {
  let last: { readonly commit: string; readonly text: Promise<EarlierText | null> } | undefined;
  return (commit) => {
    if (last?.commit !== commit) last = { commit, text: textInCommit(repository, commit, file) };
    return last.text;
  };
}
