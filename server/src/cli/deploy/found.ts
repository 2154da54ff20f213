/** What is deployed around the files of a command, as its output needs it. */
import { realpathSync } from 'node:fs';
import type { ServerName } from '../../common/servers.ts';
import type { ReportedFinding } from '../../deployment/report/report.ts';

/** A deployment file with what is said of it. */
export interface DeploymentFile {
  readonly name: string;
  /** In its folder. */
  readonly path: string;
  /** Where it lies on the disk, not after links. */
  readonly place: string;
  /** A PATH itself, not found in one. */
  readonly isNamed: boolean;
  /** What was read of it. */
  readonly text: () => string;
  /** The same for all links to it. */
  readonly identity: string;
  /** The PATH that it was found by, by its number. */
  readonly of: number;
  /** The generation of its servers; null where they differ, or none can be told. */
  readonly server: string | null;
  readonly findings: readonly ReportedFinding[];
  /** How the files of related places are named. */
  readonly nameOf: (path: string) => string;
}

/** A container that is a server of ours. */
export interface InspectedDeployment {
  readonly file: string;
  readonly service: string | null;
  readonly server: string | null;
  readonly usersFile: string | null;
  readonly why: string | null;
}

/** What the deployments of a users file say of it. */
export interface Decision {
  /** Null where none does, or they differ. */
  readonly server: ServerName | null;
  readonly noMasterKey: boolean;
  /** One of them gets it. */
  readonly isMounted: boolean;
  readonly differences: readonly ReportedFinding[];
  /** How the output names files of the folder that they were found in. */
  readonly nameOf: (path: string) => string;
}

export interface FoundDeployments {
  readonly files: readonly DeploymentFile[];
  readonly list: readonly InspectedDeployment[];
  /** `identity`: where a file really is; null for none on the disk. */
  readonly decide: (identity: string | null) => Decision;
}

export const undecided: Decision = {
  server: null,
  noMasterKey: false,
  isMounted: false,
  differences: [],
  nameOf: (path) => path,
};
export const noDeployments: FoundDeployments = { files: [], list: [], decide: () => undecided };

/** The file that a path leads to; null where there is none. */
export function realPathOf(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}
