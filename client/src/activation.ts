import {
  Disposable,
  languages,
  workspace,
  type LogOutputChannel,
  type TextDocument,
  type TreeView,
  type Uri,
} from 'vscode';
import { hasUsersFileName } from '../../server/src/common/files/file-names.ts';
import { background } from './background.ts';
import { followConfigGlobs } from './files/config-globs.ts';
import { setHasFiles } from './context-keys.ts';
import { debounce } from './debounce.ts';
import { findUsersFiles } from './files/find-files.ts';
import { hasOurWord } from './deployments/deployment-documents.ts';
import { editedSchemes, isUsersDocument, serverSelector } from './files/selector.ts';
import { affects, settingOf } from './settings.ts';

const delay = 200;

/** What is started: the language server, or what stands for it. */
export interface Startable {
  readonly state: 'idle' | 'starting' | 'running' | 'failed';
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
}

/**
 * Starts the server when the first users file shows up, and not before: no process, no watcher and no timer for
 * workspaces without one.
 */
export function startWhenNeeded(server: Startable, view: TreeView<string>, log: LogOutputChannel): Disposable {
  const start = (reason: string): void => {
    // A failure is logged and shown by the status item; only a restart on request tries again.
    if (server.state !== 'idle') return;
    log.info(`The language server is needed: ${reason}.`);
    background(server.start());
  };
  const look = async (): Promise<void> => {
    const open = workspace.textDocuments.some(isUsersDocument);
    if (open) start('a users file is open');
    else if (workspace.textDocuments.some(mayDeploy)) start('a deployment of Rubrix or Argilla is open');
    const found = open || (await findUsersFiles(1)).length > 0;
    setHasFiles(found);
    if (open || !found) return;
    if (view.visible) start('the tree of users files is shown');
    else if (settingOf('validate') === 'workspace') start('a file of the workspace may be a users file');
  };
  const lookSoon = debounce(() => {
    background(look());
  }, delay);
  const lookIfOurs = ({ files }: { readonly files: readonly Uri[] }): void => {
    if (files.some((uri) => hasUsersFileName(uri.path)) || settingOf('files').length > 0) lookSoon();
  };
  const opened = (document: TextDocument): void => {
    if (server.state === 'idle' && mayDeploy(document)) start('a deployment of Rubrix or Argilla was opened');
    if (!isUsersDocument(document)) return;
    selectAnew();
    setHasFiles(true);
    start('a users file was opened');
  };
  // What a client is told at its start, its selector and whether the folders are trusted, is told to a new one alone.
  const startAnew = (): void => {
    if (server.state !== 'idle') background(server.restart());
  };
  let schemes = editedSchemes().join();
  const selectAnew = (): void => {
    const now = editedSchemes().join();
    if (now === schemes) return;
    schemes = now;
    startAnew();
  };
  background(look());
  return Disposable.from(
    {
      dispose: () => {
        lookSoon.cancel();
      },
    },
    workspace.onDidOpenTextDocument(opened),
    // Somebody may write the comment that claims a file.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (server.state === 'idle') opened(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (isUsersDocument(document)) lookSoon();
    }),
    workspace.onDidCreateFiles(lookIfOurs),
    workspace.onDidDeleteFiles(lookIfOurs),
    workspace.onDidRenameFiles(({ files }) => {
      lookIfOurs({ files: files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]) });
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      selectAnew();
      lookSoon();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) lookSoon();
    }),
    followConfigGlobs(() => {
      startAnew();
      lookSoon();
    }),
    workspace.onDidGrantWorkspaceTrust(startAnew),
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'files')) startAnew();
      if (affects(event, 'files', 'validate')) lookSoon();
    }),
  );
}

/** It is of a kind that tells how servers are deployed, and has a word of ours. */
function mayDeploy(document: TextDocument): boolean {
  return languages.match(serverSelector(), document) > 0 && hasOurWord(document);
}
