/*
 * The session of a client, from `initialize` to `shutdown`. It holds what the server has for that client, puts the
 * parts together, and knows the order in which they start and stop. It knows no message by name, but for those that
 * begin and end a session.
 */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { BcryptHost } from '../hashing/host.ts';
import { mergeCapabilities, type Binding } from './binding.ts';
import { Client } from './client/client.ts';
import { pushDiagnostics } from './diagnostics/push-diagnostics.ts';
import { Documents } from './documents/documents.ts';
import type { FileSystem } from './documents/file-system.ts';
import { FileWatch } from './documents/watch-files.ts';
import { WorkspaceFiles } from './documents/workspace-files.ts';
import { createGuard } from './guard.ts';
import { askSettings } from './notifications/configuration.ts';
import { notifications } from './notifications/index.ts';
import { foldersOf } from './notifications/workspace-folders.ts';
import { requests } from './requests/index.ts';
import type { Scheduler } from './scheduler.ts';
import type { Services } from './services.ts';
import { SettingsStore } from './settings/settings-store.ts';
import { backgroundVerification } from './verification/background-verification.ts';

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
    return {
      serverInfo: { name: 'users-yml', version: platform.version },
      capabilities: session.capabilities,
    };
  });
  connection.onInitialized(() => session?.start());
  connection.onShutdown(() => {
    session?.dispose();
    platform.dispose?.();
  });
}

class Session {
  readonly capabilities: InitializeResult['capabilities'];
  readonly #files: WorkspaceFiles;
  readonly #bindings: readonly Binding[];

  constructor(connection: Connection, platform: Platform, params: InitializeParams) {
    const services = createServices(connection, platform, params);
    // Whoever follows the documents hears of a change in this order.
    const binds = [
      ...Object.values(notifications),
      pushDiagnostics,
      ...Object.values(requests),
      backgroundVerification,
    ];
    this.#files = services.files;
    this.#bindings = binds.map((bind) => bind(services));
    this.capabilities = mergeCapabilities(this.#bindings.map(({ capabilities }) => capabilities));
    for (const { handlers } of this.#bindings) for (const { bind } of handlers) bind(connection, services.guard);
  }

  /** The client may be asked from now on. */
  start(): void {
    for (const { start } of this.#bindings) start?.();
    this.#files.reconfigure();
  }

  dispose(): void {
    for (const { dispose } of this.#bindings) dispose?.();
  }
}

function createServices(
  connection: Connection,
  { bcrypt, fileSystem, scheduler }: Platform,
  params: InitializeParams,
): Services {
  const client = new Client(connection, params.capabilities);
  const settings = new SettingsStore(askSettings(client), client.log.warning);
  settings.take(params.initializationOptions);
  const documents = new Documents(settings, { scheduler, log: client.log });
  const watch = new FileWatch(client, settings);
  const files = new WorkspaceFiles({ fileSystem, documents, settings, watch, folders: foldersOf(params) });
  return { client, settings, documents, files, bcrypt, scheduler, guard: createGuard(client.log.error) };
}
