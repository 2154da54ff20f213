/** Reads what a folder's deployment files start, and what there is to say of it. */
import { mentionsUs } from '../../common/our-words.ts';
import type { Files } from '../files.ts';
import { folderOf } from '../paths.ts';
import { differences } from '../rules/across.ts';
import { findingsOf, type DeploymentFinding } from '../rules/find.ts';
import type { Deployed } from '../verdict/deployed.ts';
import { judgeServer, type JudgedServer } from '../verdict/server.ts';
import { candidateKind, looksLikeCompose, looksLikeManifest } from './candidates.ts';
import { composeServers } from './compose-servers.ts';
import { dockerfileServers, manifestServers, shellServers } from './other-servers.ts';
import { overlaid } from './overlaid.ts';
import { composeRoots } from './projects.ts';
import { findingKey } from './same.ts';

/** What is deployed in a folder, and what there is to say of it. */
export interface Deployments {
  readonly servers: readonly JudgedServer[];
  /** Those that do not start. */
  readonly stopped: ReadonlySet<JudgedServer>;
  readonly findings: readonly DeploymentFinding[];
}

/** `paths`: those of `relevantPaths`. In steps. */
export function* readDeployments(files: Files, paths: readonly string[]): Generator<undefined, Deployments> {
  const reading = new Reading(files);
  const texts = new Map<string, string>();
  for (const path of paths) {
    const answer = files.read(path);
    if (answer.kind === 'text') texts.set(path, answer.text);
    yield;
  }
  const dockerfiles = yield* reading.compose(texts);
  for (const [path, text] of texts) {
    if (!mentionsUs(text)) continue;
    const kind = candidateKind(path);
    if (kind === 'dockerfile' && !dockerfiles.has(path)) yield* reading.add(dockerfileServers(path, text, files));
    else if (kind === 'shell') yield* reading.add(shellServers(path, text, files));
    yield;
  }
  for (const manifests of manifestFolders(texts)) {
    yield* reading.add(manifestServers(manifests, files));
    yield;
  }
  return reading.result();
}

interface Judged {
  readonly judged: readonly JudgedServer[];
  readonly found: readonly DeploymentFinding[];
}

class Reading {
  readonly #files: Files;
  readonly #servers: JudgedServer[] = [];
  readonly #findings: DeploymentFinding[] = [];
  readonly #stopped = new Set<JudgedServer>();

  constructor(files: Files) {
    this.#files = files;
  }

  *add(servers: readonly Deployed[]): Generator<undefined, void> {
    for (const finding of (yield* this.#judge(servers)).found) this.#findings.push(finding);
  }

  /** Gives the Dockerfiles that services are built from. */
  *compose(texts: ReadonlyMap<string, string>): Generator<undefined, ReadonlySet<string>> {
    const dockerfiles = new Set<string>();
    const paths = [...texts].filter(([path, text]) => candidateKind(path) === 'yaml' && looksLikeCompose(text));
    const files = this.#files;
    for (const root of yield* composeRoots(
      files,
      paths.map(([path]) => path),
    )) {
      const own = yield* composeServers(root.project, files);
      for (const path of own.dockerfiles) dockerfiles.add(path);
      const { judged, found } = yield* this.#judge(own.servers);
      const together = root.over ? yield* judgedOf((yield* composeServers(root.over, files)).servers) : null;
      for (const finding of together ? overlaid(root.project, judged, found, together) : found)
        this.#findings.push(finding);
      yield;
    }
    return dockerfiles;
  }

  *#judge(servers: readonly Deployed[]): Generator<undefined, Judged> {
    const judged = yield* judgedOf(servers);
    const found: DeploymentFinding[] = [];
    for (const server of judged) {
      const own = findingsOf(server);
      if (server.refusals.length > 0 || own.some(({ severity }) => severity === 'error')) this.#stopped.add(server);
      this.#servers.push(server);
      for (const finding of own) found.push(finding);
      yield;
    }
    return { judged, found };
  }

  result(): Deployments {
    const seen = new Map<string, DeploymentFinding>();
    // What two services get from one place is said once.
    for (const finding of this.#findings) if (!seen.has(findingKey(finding))) seen.set(findingKey(finding), finding);
    const findings = [...seen.values(), ...differences(this.#servers)];
    return { servers: this.#servers, stopped: this.#stopped, findings };
  }
}

function* judgedOf(servers: readonly Deployed[]): Generator<undefined, readonly JudgedServer[]> {
  const judged: JudgedServer[] = [];
  for (const server of servers) {
    judged.push(judgeServer(server));
    yield;
  }
  return judged;
}

/** Manifests of one folder see each other; where none has a word of ours, none is read. */
function manifestFolders(texts: ReadonlyMap<string, string>): readonly ReadonlyMap<string, string>[] {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of texts) {
    if (candidateKind(path) !== 'yaml' || !looksLikeManifest(text)) continue;
    const folder = folders.get(folderOf(path)) ?? new Map<string, string>();
    folders.set(folderOf(path), folder.set(path, text));
  }
  return [...folders.values()].filter((manifests) => [...manifests.values()].some(mentionsUs));
}
