/** Reads deployments, for the output. Loaded only where there are some. */
import type { Config } from '../../common/config/config.ts';
import { finish } from '../../common/steps.ts';
import { readDeployments, type Deployments } from '../../deployment/graph/read.ts';
import { deploymentsDiffer } from '../../deployment/rules/deployments-differ.ts';
import { reportByFile, type ReportedFinding } from '../../deployment/report/report.ts';
import { decide } from '../../deployment/verdict/decide.ts';
import { gottenFiles } from '../../deployment/verdict/gotten-files.ts';
import type { JudgedServer } from '../../deployment/verdict/server.ts';
import { whyNone } from '../../deployment/verdict/why.ts';
import {
  realPathOf,
  undecided,
  type Decision,
  type DeploymentFile,
  type FoundDeployments,
  type InspectedDeployment,
} from './found.ts';
import type { FolderFiles } from './folder-files.ts';
import type { Scope } from './scope.ts';

export interface OpenScope {
  readonly scope: Scope;
  readonly files: FolderFiles;
  readonly paths: readonly string[];
  /** Severity by code, of a file in it. */
  readonly severityOf: (path: string) => Config['severity'];
}

export function readScopes(scopes: readonly OpenScope[], withHidden: boolean): FoundDeployments {
  const found = new Found(withHidden);
  for (const scope of scopes) found.add(scope);
  return { files: found.files, list: found.list, decide: (identity) => found.decide(identity) };
}

/** What several servers say of one users file. */
interface Gotten {
  readonly servers: JudgedServer[];
  differences: readonly ReportedFinding[];
  readonly nameOf: Scope['nameOf'];
}

class Found {
  readonly #gotten = new Map<string, Gotten>();
  readonly #files = new Map<string, DeploymentFile>();
  readonly #list = new Map<string, InspectedDeployment>();
  readonly #withHidden: boolean;

  constructor(withHidden: boolean) {
    this.#withHidden = withHidden;
  }

  get files(): readonly DeploymentFile[] {
    return [...this.#files.values()];
  }

  get list(): readonly InspectedDeployment[] {
    return [...this.#list.values()];
  }

  add({ scope, files: disk, paths, severityOf }: OpenScope): void {
    const deployments = finish(readDeployments(disk, paths));
    const identity = (path: string): string => realPathOf(disk.absolute(path)) ?? path;
    const reported = finish(
      reportByFile(deployments, disk, {
        severityOf,
        strict: true,
        withHidden: this.#withHidden,
      }),
    );
    for (const server of deployments.servers) {
      for (const path of gottenFiles(server)) {
        const differences = (reported.get(path) ?? []).filter(
          ({ code, isHidden }) => code === deploymentsDiffer.id && !isHidden,
        );
        this.#addGotten(identity(path), server, differences, scope);
      }
      const { place } = server.container;
      const key = `${identity(place.file)}\0${place.start}`;
      if (!this.#list.has(key)) this.#list.set(key, inspected(server, deployments, scope));
    }
    const starting = deployments.servers.map(({ container }) => container.place.file);
    for (const path of new Set([...starting, ...reported.keys()])) {
      if (scope.named?.has(path) === false) continue;
      const findings = (reported.get(path) ?? []).filter(({ code }) => code !== deploymentsDiffer.id);
      const server = generationOf(deployments.servers, path);
      if (this.#files.has(identity(path)) || (findings.length === 0 && server === null)) continue;
      const { of, nameOf } = scope;
      this.#files.set(identity(path), {
        name: nameOf(path),
        path,
        place: disk.absolute(path),
        isNamed: scope.named !== null,
        text: () => textOf(disk, path),
        identity: identity(path),
        of,
        server,
        findings,
        nameOf,
      });
    }
  }

  #addGotten(identity: string, server: JudgedServer, differences: readonly ReportedFinding[], { nameOf }: Scope): void {
    const gotten = this.#gotten.get(identity) ?? { servers: [], differences, nameOf };
    this.#gotten.set(identity, gotten);
    gotten.servers.push(server);
  }

  decide(identity: string | null): Decision {
    const gotten = identity === null ? undefined : this.#gotten.get(identity);
    if (!gotten) return undecided;
    const { servers, differences, nameOf } = gotten;
    const { server, noMasterKey } = decide(servers);
    return { server, noMasterKey, isMounted: true, differences, nameOf };
  }
}

function textOf(disk: FolderFiles, path: string): string {
  const answer = disk.read(path);
  return answer.kind === 'text' ? answer.text : '';
}

/** The generation of all servers that a file starts. */
function generationOf(servers: readonly JudgedServer[], path: string): string | null {
  const own = servers.filter(({ container }) => container.place.file === path);
  const names = new Set(own.map(({ release }) => release.generation));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

function inspected(server: JudgedServer, { stopped }: Deployments, scope: Scope): InspectedDeployment {
  const { container, release, users } = server;
  const stops = stopped.has(server);
  const usersFile = stops ? null : users.kind === 'read' ? users.file : overwritten(server);
  return {
    file: scope.nameOf(container.place.file),
    service: container.service,
    server: release.generation,
    usersFile: usersFile === null ? null : scope.nameOf(usersFile),
    why: usersFile === null ? whyNone(server, stops) : null,
  };
}

/** What the quickstart image writes into is what it reads. */
function overwritten({ users }: JudgedServer): string | null {
  return users.kind === 'overwritten' && users.standing.kind === 'file' ? users.standing.file : null;
}
