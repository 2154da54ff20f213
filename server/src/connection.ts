import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { Access } from './connection/access.ts';
import { BackgroundVerification } from './connection/background-verification.ts';
import { readSupport, type ClientSupport } from './connection/client-support.ts';
import { CodeActions, fixAllKind } from './connection/code-actions.ts';
import { Commands } from './connection/commands.ts';
import { Documents } from './connection/documents.ts';
import type { FileSystem } from './connection/file-system.ts';
import { createGuard } from './connection/guard.ts';
import { usersFileGlob } from './connection/names.ts';
import { PullDiagnostics } from './connection/pull-diagnostics.ts';
import { PushDiagnostics } from './connection/push-diagnostics.ts';
import { answerReportRequests } from './connection/report-requests.ts';
import { Reports } from './connection/reports.ts';
import type { Scheduler } from './connection/scheduler.ts';
import { SettingsStore } from './connection/settings-store.ts';
import { createTell } from './connection/tell.ts';
import { uriKey } from './connection/uris.ts';
import { WorkspaceFiles } from './connection/workspace-files.ts';
import { rememberVerifications } from './hashing/remember-verifications.ts';
import type { BcryptHost } from './hashing/host.ts';
import { ServerCommand } from './protocol.ts';

/** What differs between the platforms that the server runs on. */
export interface Platform {
  readonly bcrypt: BcryptHost;
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  /** Ends what would keep the process alive. */
  readonly dispose?: () => void;
}

/** Binds the language server to a connection; the caller makes it listen. */
export function startServer(connection: Connection, platform: Platform): void {
  let session: Session | null = null;
  connection.onInitialize((params): InitializeResult => {
    session = new Session(connection, platform, params);
    return session.result;
  });
  connection.onInitialized(() => session?.begin());
  connection.onShutdown(() => {
    session?.dispose();
    platform.dispose?.();
  });
}

class Session {
  readonly #connection: Connection;
  readonly #support: ClientSupport;
  readonly #settings: SettingsStore;
  readonly #files: WorkspaceFiles;
  readonly #documents: Documents;
  readonly #verification: BackgroundVerification;
  readonly #disposables: { dispose(): void }[] = [];
  readonly #folders: readonly string[];

  constructor(connection: Connection, platform: Platform, params: InitializeParams) {
    const { scheduler, fileSystem } = platform;
    const log = (message: string): void => connection.console.error(message);
    const guard = createGuard(log);
    const support = readSupport(params);
    this.#connection = connection;
    this.#support = support;
    this.#settings = new SettingsStore(
      support.configuration
        ? (scopes) =>
            connection.workspace.getConfiguration(
              scopes.map((scopeUri) => ({ section: 'usersYml', ...(scopeUri === null ? {} : { scopeUri }) })),
            )
        : null,
      (message) => connection.console.warn(message),
    );
    this.#settings.take(params.initializationOptions);
    this.#documents = new Documents(this.#settings, { scheduler, log });
    this.#files = new WorkspaceFiles(fileSystem, this.#documents, this.#settings);
    this.#folders = foldersOf(params);

    const shared = { documents: this.#documents, scheduler, guard, support };
    const reports = new Reports(support.diagnostics);
    if (support.pull) {
      const { refresh } = support;
      this.#disposables.push(new PullDiagnostics(connection, { ...shared, files: this.#files, reports, refresh }));
    } else new PushDiagnostics(connection, { ...shared, reports });
    new CodeActions(connection, shared);
    new Commands(connection, { ...shared, bcrypt: platform.bcrypt, tell: createTell(connection) });
    answerReportRequests(connection, shared);
    this.#disposables.push(new Access(connection, { ...shared, announce: support.access }));
    this.#verification = new BackgroundVerification({ ...shared, bcrypt: rememberVerifications(platform.bcrypt) });
    this.#disposables.push(this.#verification);
    this.#follow();
  }

  get result(): InitializeResult {
    const { pull, actionLiterals, resolvesEdits, commands, folders } = this.#support;
    const served = Object.values(ServerCommand).filter((command) => commands.has(command));
    return {
      serverInfo: { name: 'users-yml', version: __VERSION__ },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pull
          ? {
              diagnosticProvider: { identifier: 'users-yml', interFileDependencies: false, workspaceDiagnostics: true },
            }
          : {}),
        codeActionProvider: actionLiterals
          ? { codeActionKinds: ['quickfix', fixAllKind], resolveProvider: resolvesEdits }
          : true,
        ...(served.length > 0 ? { executeCommandProvider: { commands: served, workDoneProgress: true } } : {}),
        ...(folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
      },
    };
  }

  /** The client is ready to be asked. */
  begin(): void {
    const { client } = this.#connection;
    if (this.#support.registersConfiguration) {
      void client.register(DidChangeConfigurationNotification.type, { section: 'usersYml' });
    }
    if (this.#support.registersWatchers) {
      void client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: usersFileGlob }] });
    }
    if (this.#support.folders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.#files.changeFolders(added.map(({ uri }) => uri), removed.map(({ uri }) => uri)),
      );
    }
    this.#files.setFolders(this.#folders);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #follow(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text, languageId } }) => {
      if (languageId === 'yaml' || languageId === 'dockercompose') this.#documents.open(uri, version, text);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      this.#documents.change(uri, version, contentChanges);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#verification.cancel(uriKey(uri));
      this.#documents.close(uri);
      void this.#files.closed(uri);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) void this.#files.follow(uri);
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.take(settings);
      this.#documents.reconfigure();
      this.#files.rescan();
    });
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams & { readonly rootUri?: string | null }): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}
