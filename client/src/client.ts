/** Makes the language client: when the server is started again, and what it is told of this client. */
import { workspace, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type StaticFeature,
} from 'vscode-languageclient';
import { ClientCommand, type ExperimentalCapabilities } from '../../server/src/common/protocol/protocol.ts';
import { settingsSection } from '../../server/src/common/settings/settings.ts';
import { besideOthers } from './beside-others.ts';
import { TellWhenWritten } from './change/tell-when-written.ts';
import { QuietSync } from './deployments/quiet-sync.ts';
import type { Host } from './host.ts';
import { RestartPolicy } from './restart-policy.ts';
import { serverSelector } from './files/selector.ts';
import { serveFiles } from './files/serve-files.ts';
import { TraceChannel } from './trace/trace-channel.ts';

/** What a client takes of its host. */
export type ClientHost = Pick<Host, 'makeClient' | 'toBase64'>;

export function createClient({ makeClient, toBase64 }: ClientHost, log: LogOutputChannel): BaseLanguageClient {
  const restarts = new RestartPolicy();
  const sync = new QuietSync();
  const written = new TellWhenWritten();
  const client = makeClient(settingsSection, 'users.yml', {
    documentSelector: serverSelector(),
    middleware: { ...sync.middleware, ...besideOthers, ...written.middleware },
    outputChannel: log,
    traceOutputChannel: new TraceChannel(log),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // The status item tells about failures; message boxes of the library would come on top.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count) => ({
        action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => ({
        action: restarts.mayRestart(Date.now()) ? CloseAction.Restart : CloseAction.DoNotRestart,
        handled: true,
      }),
    },
  });
  sync.attach(client);
  written.attach(client);
  if (toBase64) serveFiles(client, toBase64);
  client.registerFeature(ownCapabilities(toBase64 !== null));
  return client;
}

/** As it is now: who comes to trust the folder has the server start anew. */
function announced(files: boolean): ExperimentalCapabilities {
  const { isTrusted: trusted } = workspace;
  return { commands: Object.values(ClientCommand), access: true, deployments: true, files, trusted };
}

/** `files`: whether it serves some. */
function ownCapabilities(files: boolean): StaticFeature {
  return {
    fillClientCapabilities: (capabilities) => {
      const others: unknown = capabilities.experimental;
      capabilities.experimental = { ...(typeof others === 'object' ? others : {}), usersYml: announced(files) };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
}
