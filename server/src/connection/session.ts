import {
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { Access } from './requests/own/access.ts';
import { BackgroundVerification } from './verification/background-verification.ts';
import { readSupport, type ClientSupport } from './client/capabilities.ts';
import { CodeActions, fixAllKind } from './requests/code-actions.ts';
import { Commands } from './requests/execute-command.ts';
import { answerCompletion, completionTriggers } from './requests/completion.ts';
import { Documents } from './documents/documents.ts';
import { answerDocumentSymbols } from './requests/document-symbols.ts';
import type { FileSystem } from './documents/file-system.ts';
import { createGuard, type Guard } from './guard.ts';
import { answerHover } from './requests/hover.ts';
import { PullDiagnostics } from './diagnostics/pull-diagnostics.ts';
import { PushDiagnostics } from './diagnostics/push-diagnostics.ts';
import { answerReportRequests } from './requests/own/report-requests.ts';
import { DocumentDiagnostics } from './diagnostics/document-diagnostics.ts';
import type { Scheduler } from './scheduler.ts';
import { SettingsStore } from './settings/settings-store.ts';
import { createTell } from './client/tell.ts';
import { uriKey } from './documents/uris.ts';
import { FileWatch } from './documents/watch-files.ts';
import { WorkspaceFiles } from './documents/workspace-files.ts';
import { rememberVerifications } from '../hashing/remember-verifications.ts';
import type { BcryptHost } from '../hashing/host.ts';
import { ServerCommand } from '../common/protocol.ts';

/** What differs between the platforms that the server runs on. */
export interface Platform {
  readonly bcrypt: BcryptHost;
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  /** Of this extension. */
  readonly version: string;
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
  readonly #guard: Guard;
  readonly #support: ClientSupport;
  readonly #settings: SettingsStore;
  readonly #files: WorkspaceFiles;
  readonly #documents: Documents;
  readonly #verification: BackgroundVerification;
  readonly #disposables: { dispose(): void }[] = [];
  readonly #watch: FileWatch | null;
  readonly #folders: readonly string[];
  readonly #version: string;

  constructor(connection: Connection, platform: Platform, params: InitializeParams) {
    const { scheduler, fileSystem } = platform;
    const log = (message: string): void => connection.console.error(message);
    const say = (message: string): void => connection.console.info(message);
    const guard = createGuard(log);
    const support = readSupport(params);
    this.#connection = connection;
    this.#guard = guard;
    this.#support = support;
    this.#version = platform.version;
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
    this.#documents = new Documents(this.#settings, { scheduler, log, say });
    this.#files = new WorkspaceFiles(fileSystem, this.#documents, this.#settings);
    this.#watch = support.registersWatchers ? new FileWatch(connection) : null;
    this.#folders = foldersOf(params);

    const shared = { documents: this.#documents, scheduler, guard, support };
    const diagnostics = new DocumentDiagnostics(support.diagnostics);
    if (support.pull) {
      const { refresh } = support;
      this.#disposables.push(new PullDiagnostics(connection, { ...shared, files: this.#files, diagnostics, refresh }));
    } else new PushDiagnostics(connection, { ...shared, diagnostics });
    new CodeActions(connection, shared);
    new Commands(connection, { ...shared, bcrypt: platform.bcrypt, tell: createTell(connection) });
    answerReportRequests(connection, shared);
    answerCompletion(connection, shared);
    answerHover(connection, shared);
    answerDocumentSymbols(connection, shared);
    this.#disposables.push(new Access(connection, { ...shared, announce: support.access }));
    this.#verification = new BackgroundVerification({
      ...shared,
      bcrypt: rememberVerifications(platform.bcrypt),
      say,
    });
    this.#disposables.push(this.#verification);
    this.#follow();
  }

  get result(): InitializeResult {
    const { pull, actionLiterals, resolvesEdits, commands, folders } = this.#support;
    const served = Object.values(ServerCommand).filter((command) => commands.has(command));
    return {
      serverInfo: { name: 'users-yml', version: this.#version },
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
        completionProvider: { triggerCharacters: completionTriggers },
        hoverProvider: true,
        documentSymbolProvider: true,
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
    this.#watchFiles();
    if (this.#support.folders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.#files.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        ),
      );
    }
    this.#files.setFolders(this.#folders);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** A handler that begins at once, in the order of the messages, and whose failure stays in the log. */
  #on<P>(name: string, handle: (params: P) => unknown): (params: P) => void {
    return (params) => void this.#guard<unknown>(name, undefined, () => handle(params));
  }

  #follow(): void {
    const connection = this.#connection;
    const documents = this.#documents;
    // Which documents matter is told by name, setting and content: a template of a users file has another language.
    connection.onDidOpenTextDocument(
      this.#on('textDocument/didOpen', ({ textDocument: { uri, version, text } }) => {
        documents.open(uri, version, text);
      }),
    );
    connection.onDidChangeTextDocument(
      this.#on('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
        documents.change(uri, version, contentChanges);
      }),
    );
    connection.onDidCloseTextDocument(
      this.#on('textDocument/didClose', async ({ textDocument: { uri } }) => {
        this.#verification.cancel(uriKey(uri));
        documents.close(uri);
        await this.#files.closed(uri);
      }),
    );
    connection.onDidChangeWatchedFiles(
      this.#on('workspace/didChangeWatchedFiles', async ({ changes }) => {
        await Promise.all(changes.map(({ uri }) => this.#files.follow(uri)));
      }),
    );
    connection.onDidChangeConfiguration(
      this.#on('workspace/didChangeConfiguration', ({ settings }: { settings: unknown }) => {
        this.#settings.take(settings);
        documents.reconfigure();
        this.#files.rescan();
        this.#watchFiles();
      }),
    );
  }

  #watchFiles(): void {
    const watch = this.#watch;
    if (!watch) return;
    void this.#guard<unknown>('client/registerCapability', undefined, async () => {
      await watch.follow(await this.#settings.load(null));
    });
  }
}

/** Older clients have one folder, which newer ones may leave out. */
function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders } = params;
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  const { rootUri }: { readonly rootUri?: unknown } = params;
  return typeof rootUri === 'string' ? [rootUri] : [];
}
