import type { MayShow } from '../../common/words/message.ts';
import type { SeverityChoice } from '../../common/severity.ts';
import type { Files } from '../../deployment/files.ts';
import type { Memory } from '../../deployment/graph/memory.ts';
import { readDeployments, type Deployments } from '../../deployment/graph/read.ts';
import { mayShowIn } from '../../deployment/report/may-show.ts';
import { reportByFile, type ReportedFinding } from '../../deployment/report/report.ts';
import { decide, type Decision } from '../../deployment/verdict/decide.ts';
import { gottenFiles } from '../../deployment/verdict/gotten-files.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';

/** What is deployed in a folder, as it was at one time. All paths are from the folder. */
export interface FolderDeployments {
  readonly files: Files;
  readonly deployments: Deployments;
  /** By file. */
  readonly findings: ReadonlyMap<string, readonly ReportedFinding[]>;
  /** By users file: what the servers that get it say of it. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Whether a text of the files is a path or a name, and none of what they keep secret. */
  readonly mayShow: MayShow;
}

export interface FolderOptions {
  /** What was worked out when the folder was read last. */
  readonly memory?: Memory;
  /** Severity by code, of a file. */
  readonly severityOf: (path: string) => Readonly<Record<string, SeverityChoice>>;
}

/** `paths`: those of `relevantAmong`. In steps. */
export function* readFolder(
  files: Files,
  paths: readonly string[],
  { severityOf, memory }: FolderOptions,
): Generator<undefined, FolderDeployments> {
  const deployments = yield* readDeployments(files, paths, memory);
  const findings = yield* reportByFile(deployments, files, { severityOf, strict: false });
  const decisions = yield* decisionsOf(deployments.servers);
  return { files, deployments, findings, decisions, mayShow: mayShowIn(deployments.servers) };
}

function* decisionsOf(servers: readonly JudgedServer[]): Generator<undefined, ReadonlyMap<string, Decision>> {
  const byFile = new Map<string, JudgedServer[]>();
  for (const server of servers) {
    for (const path of gottenFiles(server)) {
      const all = byFile.get(path) ?? [];
      byFile.set(path, all);
      all.push(server);
    }
    yield;
  }
  return new Map([...byFile].map(([path, all]) => [path, decide(all)]));
}
