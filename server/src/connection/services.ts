import type { ThreadedBcryptHost } from '../hashing/host.ts';
import type { Client } from './client/client.ts';
import type { ProgressReports } from './client/progress.ts';
import type { Deployments } from './deployments/deployments.ts';
import type { Documents } from './documents/documents.ts';
import type { WorkspaceFiles } from './documents/workspace-files.ts';
import type { Guard } from './guard.ts';
import type { SessionTime } from './session-time.ts';
import type { ConfigFiles } from './settings/config-files.ts';
import type { SettingsStore } from './settings/settings-store.ts';

/** What a session has for those who handle its messages. */
export interface Services {
  readonly client: Client;
  readonly progress: ProgressReports;
  readonly settings: SettingsStore;
  readonly configs: ConfigFiles;
  readonly documents: Documents;
  readonly files: WorkspaceFiles;
  readonly deployments: Deployments;
  readonly bcrypt: ThreadedBcryptHost;
  readonly scheduler: SessionTime;
  readonly guard: Guard;
  /** Whether messages may have a `DiagnosticList` or a `JsonList` where others have an array. */
  readonly takesLists: boolean;
}
