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
import { Memory } from './memory.ts';
import { dockerfileServers, manifestServers, shellServers } from './other-servers.ts';
import { overlaid } from './overlaid.ts';
import { composeRoots, type ComposeRoot } from './projects.ts';
import { findingKey } from './same.ts';

/** What is deployed in a folder, and what there is to say of it. */
export interface Deployments {
  readonly servers: readonly JudgedServer[];
  /** Those that do not start. */
  readonly stopped: ReadonlySet<JudgedServer>;
  readonly findings: readonly DeploymentFinding[];
}

/**
 * `paths`: those of `relevantPaths`. `memory`: what was worked out when the folder was read last counts, as far as
 * nothing has changed that it was made of. In steps.
 */
export function* readDeployments(
  files: Files,
  paths: readonly string[],
  memory = new Memory(),
): Generator<undefined, Deployments> {
  memory.begin();
  const texts = new Map<string, string>();
  for (const path of paths) {
    const answer = files.read(path);
    if (answer.kind === 'text') texts.set(path, answer.text);
    yield;
  }
  const groups: Group[] = [];
  const dockerfiles = new Set<string>();
  for (const root of yield* composeRoots(files, composeFilesAmong(texts), memory)) {
    const group = yield* memory.recall(`judged ${root.key}`, files, [root.project, root.over], (own) =>
      ofCompose(root, own),
    );
    for (const path of group.dockerfiles) dockerfiles.add(path);
    groups.push(group);
  }
  for (const [path, text] of texts) {
    const starts = mentionsUs(text) && !dockerfiles.has(path) ? starterOf(path) : null;
    if (!starts) continue;
    groups.push(
      yield* memory.recall(`starts ${path}`, files, [files.read(path)], (own) => judged(starts(path, text, own))),
    );
    yield;
  }
  for (const [folder, manifests] of manifestFolders(texts)) {
    const basis = [...manifests.keys()].map((path) => files.read(path));
    groups.push(
      yield* memory.recall(`manifests ${folder}`, files, basis, (own) => judged(manifestServers(manifests, own))),
    );
    yield;
  }
  memory.end();
  return together(groups);
}

/** Servers that are read in one go. */
interface Group {
  readonly servers: readonly JudgedServer[];
  readonly stopped: readonly JudgedServer[];
  readonly findings: readonly DeploymentFinding[];
}

function composeFilesAmong(texts: ReadonlyMap<string, string>): readonly string[] {
  return [...texts]
    .filter(([path, text]) => candidateKind(path) === 'yaml' && looksLikeCompose(text))
    .map(([path]) => path);
}

/** `dockerfiles`: those that its services are built from. */
function* ofCompose(
  { project, over }: ComposeRoot,
  files: Files,
): Generator<undefined, Group & { readonly dockerfiles: readonly string[] }> {
  const { servers, dockerfiles } = yield* composeServers(project, files);
  const group = yield* judged(servers);
  if (!over) return { ...group, dockerfiles };
  const both = yield* judgedOf((yield* composeServers(over, files)).servers);
  return { ...group, findings: overlaid(project, group.servers, group.findings, both), dockerfiles };
}

/** How servers are found in a file that is none of Compose; null for other files. */
function starterOf(path: string): typeof shellServers | null {
  const kind = candidateKind(path);
  if (kind === 'dockerfile') return dockerfileServers;
  return kind === 'shell' ? shellServers : null;
}

function* judged(deployed: readonly Deployed[]): Generator<undefined, Group> {
  const servers = yield* judgedOf(deployed);
  const stopped: JudgedServer[] = [];
  const findings: DeploymentFinding[] = [];
  for (const server of servers) {
    const own = findingsOf(server);
    if (server.refusals.length > 0 || own.some(({ severity }) => severity === 'error')) stopped.push(server);
    for (const finding of own) findings.push(finding);
    yield;
  }
  return { servers, stopped, findings };
}

function together(groups: readonly Group[]): Deployments {
  const servers = groups.flatMap((group) => group.servers);
  const seen = new Map<string, DeploymentFinding>();
  // What two services get from one place is said once.
  for (const finding of groups.flatMap(({ findings }) => findings))
    if (!seen.has(findingKey(finding))) seen.set(findingKey(finding), finding);
  return {
    servers,
    stopped: new Set(groups.flatMap(({ stopped }) => stopped)),
    findings: [...seen.values(), ...differences(servers)],
  };
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
function manifestFolders(texts: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of texts) {
    if (candidateKind(path) !== 'yaml' || !looksLikeManifest(text)) continue;
    const folder = folders.get(folderOf(path)) ?? new Map<string, string>();
    folders.set(folderOf(path), folder.set(path, text));
  }
  return new Map([...folders].filter(([, manifests]) => [...manifests.values()].some(mentionsUs)));
}
