/*
 * The session of a client, from `initialize` to `shutdown`. It holds what the server has for that client, puts the
 * parts together, and knows the order in which they start and stop. It knows no message by name, but for those that
 * begin and end a session.
 */
import type { InitializeResult, ProtocolConnection } from 'vscode-languageserver';
import type { ThreadedBcryptHost } from '../hashing/host.ts';
import { mergeCapabilities, type Binding } from './binding.ts';
import { ownCapabilities } from './client/capabilities.ts';
import { Client } from './client/client.ts';
import { clientFiles } from './client/client-files.ts';
import { ProgressReports } from './client/progress.ts';
import { Deployments } from './deployments/deployments.ts';
import { pushDiagnostics } from './diagnostics/push-diagnostics.ts';
import type { Decisions } from './documents/decisions.ts';
import { Documents } from './documents/documents.ts';
import type { FileSystem } from '../common/files/file-system.ts';
import { filesByPlace } from './documents/folders/by-place.ts';
import { OpenFolders } from './documents/folders/open-folders.ts';
import { ReadingLog } from './documents/reading-log.ts';
import { FileWatch } from './documents/watch-files.ts';
import { WorkspaceFiles } from './documents/workspace-files.ts';
import { createGuard } from './guard.ts';
import { askSettings } from './notifications/configuration.ts';
import { notifications } from './notifications/index.ts';
import type { InitializeRequestParams } from './params/initialize.ts';
import { requests } from './requests/index.ts';
import type { Scheduler } from './scheduler.ts';
import type { Services } from './services.ts';
import { SessionTime } from './session-time.ts';
import { ConfigFiles } from './settings/config-files.ts';
import { SettingsStore } from './settings/settings-store.ts';
import { backgroundVerification } from './verification/background-verification.ts';

/** What a session needs of the platform. */
export interface SessionPlatform {
  readonly bcrypt: ThreadedBcryptHost;
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
}

export interface SessionOptions extends SessionPlatform {
  /** Whether the transport does. */
  readonly takesLists: boolean;
}

/** One client's session. Its handlers are bound when it is made. */
export class Session {
  readonly capabilities: InitializeResult['capabilities'];
  readonly #services: Services;
  readonly #bindings: readonly Binding[];

  constructor(connection: ProtocolConnection, options: SessionOptions, params: InitializeRequestParams) {
    const services = createServices(connection, options, params);
    // Whoever follows the documents hears of a change in this order.
    const binds = [
      ...Object.values(notifications),
      pushDiagnostics,
      ...Object.values(requests),
      backgroundVerification,
    ];
    this.#services = services;
    this.#bindings = binds.map((bind) => bind(services));
    this.capabilities = mergeCapabilities(this.#bindings.map(({ capabilities }) => capabilities));
    for (const { handlers } of this.#bindings) for (const { bind } of handlers) bind(connection, services);
  }

  /** The client may be asked from now on. `version`: of this program. */
  start(version: string): void {
    const { client, guard, files } = this.#services;
    client.log.info(`users-yml ${version} is ready.`);
    for (const { start } of this.#bindings) guard.background('the start', () => start?.());
    files.reconfigure();
  }

  dispose(): void {
    const { guard, files, deployments, client, scheduler } = this.#services;
    for (const { dispose } of this.#bindings) guard.background('the end', () => dispose?.());
    files.dispose();
    deployments.dispose();
    scheduler.end();
    client.dispose();
  }
}

/** The parts that all handlers share, before anything is open. */
export function createServices(
  connection: ProtocolConnection,
  { bcrypt, fileSystem: disk, scheduler: platformTime, takesLists }: SessionOptions,
  { capabilities, initializationOptions, folders: given }: InitializeRequestParams,
): Services {
  const client = new Client(connection, capabilities, platformTime);
  const guard = createGuard(client.log.error);
  const scheduler = new SessionTime(platformTime, guard);
  const progress = new ProgressReports(client, guard);
  const { log } = client;
  const own = ownCapabilities(capabilities);
  const folders = new OpenFolders(given);
  const fileSystem = own['files'] === true ? filesByPlace({ disk, elsewhere: clientFiles(client), folders }) : disk;
  const isTrusted = own['trusted'] !== false;
  const configs = new ConfigFiles({ fileSystem, folders, log, guard, isTrusted });
  const settings = new SettingsStore({ ask: askSettings(client), warn: log.warning, guard, configs });
  settings.take(initializationOptions);
  const readings = new ReadingLog(client.log);
  const decisions: Decisions = new Map();
  const documents = new Documents(settings, { scheduler, log: client.log, readings, decisions }, guard);
  const watch = new FileWatch({ client, settings, configs, guard });
  const deployments = new Deployments({ fileSystem, documents, settings, decisions, scheduler, guard, log });
  const onlooker = deployments;
  const files = new WorkspaceFiles({ fileSystem, documents, settings, configs, watch, guard, log, onlooker, folders });
  return { client, progress, settings, configs, documents, files, deployments, bcrypt, scheduler, guard, takesLists };
}
