import type { ProtocolConnection, ServerCapabilities } from 'vscode-languageserver';
import type { Services } from './services.ts';

/** What a session binds to its connection, all that belongs together: announced, answered, begun and ended as one. */
export interface Binding {
  /** What is announced to this client; empty where there is nothing for it. */
  readonly capabilities: ServerCapabilities;
  /** The requests that are answered and the notifications that are followed. */
  readonly handlers: readonly Handler[];
  /** Called once the client may be asked: it has said that it is initialized. */
  readonly start?: () => void;
  readonly dispose?: () => void;
}

/** Makes a binding for one session. What it keeps between messages lives as long as the session. */
export type Bind = (services: Services) => Binding;

/** One message of the client and what is done about it. `handlers.ts` makes them. */
export interface Handler {
  readonly method: string;
  readonly bind: (connection: ProtocolConnection, services: Services) => void;
}

/** All that is announced. Each binding has keys of its own, but for `workspace`, which several may add to. */
export function mergeCapabilities(all: readonly ServerCapabilities[]): ServerCapabilities {
  return all.reduce((merged, each) => {
    const workspace = { ...merged.workspace, ...each.workspace };
    return { ...merged, ...each, ...(Object.keys(workspace).length > 0 ? { workspace } : {}) };
  }, {});
}
