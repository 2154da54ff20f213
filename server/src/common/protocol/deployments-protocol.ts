/** What client and server say to each other about the servers that get a users file. */
import type { Range, TextEdit } from '../../text/range.ts';

/**
 * Request `usersYml/deployments` with `{ uri }` of a users file: the servers that get it. Without a file: of all users
 * files that some server gets.
 */
export const DeploymentsRequest = 'usersYml/deployments';

export interface DeployedFile {
  /** The users file. */
  readonly uri: string;
  readonly deployments: readonly FileDeployment[];
}

/** A server that gets a users file. */
export interface FileDeployment {
  /** What starts it: a compose file, a script, …, and the place in it. */
  readonly uri: string;
  readonly range: Range;
  /** The name of the service; null where it has none, or none that may be shown. */
  readonly service: string | null;
  /** The image's tag, or what its generation is called. */
  readonly release: string;
  /** Whether the server reads this file when it starts, and if not, why. */
  readonly reads: boolean;
  readonly why: string | null;
  /** How it is made to read a changed file, for a sentence; null where it reads none. */
  readonly restart: string | null;
  /** The same, where it is one command for a shell. */
  readonly restartCommand: string | null;
}

/** Request `usersYml/deploymentLines` with `{ uri, kind }`: what is written somewhere to deploy a users file. */
export const DeploymentLinesRequest = 'usersYml/deploymentLines';

/** `pod`: the lines of a pod that mount the Secret which the `kubectl` line makes. */
export const linesKinds = ['compose', 'docker-run', 'kubectl', 'pod'] as const;
export type LinesKind = (typeof linesKinds)[number];

export interface DeploymentLines {
  /** Null where it can't be written; the remarks say why. */
  readonly text: string | null;
  /** Sentences: what to know about it. */
  readonly remarks: readonly string[];
}

/**
 * Request `usersYml/composeTargets` with `{ uri }` of a users file, which need not be there yet: the services of
 * compose files that could get it, the nearest first.
 */
export const ComposeTargetsRequest = 'usersYml/composeTargets';

export interface ComposeTarget {
  /** The compose file. */
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly service: string;
  readonly release: string;
  /** What adds the variable, the mount or both. */
  readonly edits: readonly TextEdit[];
  /** It lies in the folder of the users file, or in one above. */
  readonly isNear: boolean;
}

/** Notification `usersYml/deploymentsChanged`: what is deployed was read anew. It has no parameters. */
export const DeploymentsChanged = 'usersYml/deploymentsChanged';
