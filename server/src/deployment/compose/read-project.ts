/** Reads the compose files of a folder as Compose does (docs/compose.md), with nothing but what `Files` shows. */
import { checkDeclarations, checkService } from './check/check-consistency.ts';
import type { Container, Variable } from '../container.ts';
import type { Files } from '../files.ts';
import { loadFiles1 } from './generation-1/load-files.ts';
import { findComposeFiles } from './load/find-files.ts';
import { addDotenv } from './session/env-scope.ts';
import type { ComposeFile } from './load/load-context.ts';
import { loadFiles } from './load/load-files.ts';
import { Scope } from './session/scope.ts';
import { Session } from './session/session.ts';
import { type Mapping, valueAt } from './model/item.ts';
import { joinPath, pathFromInside, folderOf, pathInside } from './paths.ts';
import type { ComposeGeneration, Problem, Project } from './project.ts';
import { readService } from './services/read-service.ts';

/** What is asked for: `-f`, or the folder in which Compose looks for its files itself. */
export type ProjectRequest = { readonly files: readonly [string, ...string[]] } | { readonly folder: string };

/** In steps, each short. Null where there is no compose file. */
export function* readProject(
  files: Files,
  request: ProjectRequest,
  generation: ComposeGeneration = 2,
): Generator<undefined, Project | null> {
  const session = new Session(files, generation);
  const callersFolder = pathFromInside('folder' in request ? request.folder : folderOf(request.files[0]));
  const scope = Scope.ofCaller(callersFolder);
  const dotenv = new Map(addDotenv(session, scope, joinPath(callersFolder, '.env')));
  // Compose 2 makes them variables of its own process, which takes none without a name.
  const nameless = dotenv.get('');
  if (nameless && nameless.value.kind !== 'unset' && generation === 2) session.report('env-file', nameless.written);
  const paths =
    'files' in request ? request.files.map(pathFromInside) : findComposeFiles(session, callersFolder, scope);
  const [first] = paths;
  if (first === undefined) return null;
  const folder = folderOf(first);
  // 1.29 has decided on one before it looks which files it is asked for.
  if (folder !== callersFolder && generation === 2)
    addMissing(dotenv, addDotenv(session, scope, joinPath(folder, '.env')));
  const composeFiles = readFiles(session, paths);
  const context = { session, scope, folder, workingFolder: folder, callersFolder, included: [] };
  const file = yield* generation === 2 ? loadFiles(context, composeFiles) : loadFiles1(context, composeFiles);
  const isEmpty = [...file.entries.keys()].every((key) => key === 'version');
  if (isEmpty && !session.unseen && session.problems.length === 0) session.report('not-a-mapping', file.place);
  checkDeclarations(file, session);
  const containers = yield* readServices(file, session, scope, folder);
  return {
    files: paths.map((path) => pathInside(path) ?? ''),
    looked: session.looked,
    containers,
    started: startedOf(containers, scope),
    dotenv,
    problems: distinct(session.problems),
    unseen: session.unseen,
  };
}

function addMissing(variables: Map<string, Variable>, more: ReadonlyMap<string, Variable>): void {
  for (const [name, variable] of more) if (!variables.has(name)) variables.set(name, variable);
}

function readFiles(session: Session, paths: readonly string[]): readonly ComposeFile[] {
  const files: ComposeFile[] = [];
  for (const path of paths) {
    const answer = session.readAt(path);
    if (answer.kind === 'text' && answer.path !== null) files.push({ path, inside: answer.path, text: answer.text });
    else session.unseen = true;
  }
  return files;
}

function* readServices(
  file: Mapping,
  session: Session,
  scope: Scope,
  folder: string,
): Generator<undefined, readonly Container[]> {
  const services = valueAt(file, 'services');
  const containers: Container[] = [];
  if (services?.kind !== 'mapping') return containers;
  for (const [name, { key, value }] of services.entries) {
    if (value.kind !== 'mapping') continue;
    checkService(file, name, value, session);
    containers.push(readService(name, key, value, { file, session, scope, folder }));
    yield;
  }
  return containers;
}

function startedOf(containers: readonly Container[], scope: Scope): ReadonlySet<string> {
  const asked = new Set((scope.find('COMPOSE_PROFILES') ?? '').split(',').map((profile) => profile.trim()));
  const started = containers.filter(({ profiles }) => {
    return profiles.length === 0 || asked.has('*') || profiles.some((profile) => asked.has(profile));
  });
  return new Set(started.flatMap(({ service }) => service ?? []));
}

/** What several readings of one place say of it is said once; of each service that is refused when it is started. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const { kind, place, atStart, service } = problem;
    const of = atStart ? (service ?? '') : '';
    const mark = `${kind}\0${of}\0${place.file}\0${String(place.start)}\0${String(place.end)}`;
    if (!seen.has(mark)) seen.set(mark, problem);
  }
  return [...seen.values()];
}
