/** The servers among the services of compose files. */
import type { Problem, Project } from '../compose/project.ts';
import type { Container, Place, Written } from '../container.ts';
import type { Files } from '../files.ts';
import { releaseOf } from '../images/release.ts';
import type { Deployed, DotEnv, Refusal } from '../verdict/deployed.ts';
import { relativeTargets } from '../verdict/refusals.ts';
import { builtService, withBuilt } from './built-image.ts';
import { neighboursOf } from './neighbours.ts';

export interface ComposeServers {
  readonly servers: readonly Deployed[];
  /** The Dockerfiles that its services are built from. */
  readonly dockerfiles: readonly string[];
}

/** What depends on the caller's environment, or on what can't be seen, is no reason to say that Compose refuses. */
const uncertain: ReadonlySet<Problem['kind']> = new Set(['required-variable', 'missing-file', 'bounds']);

/** In steps. */
export function* composeServers(project: Project, files: Files): Generator<undefined, ComposeServers> {
  const dockerfiles: string[] = [];
  const dotEnv = dotEnvOf(project, files);
  const found: { readonly container: Container; readonly from: Written | null }[] = [];
  for (const container of project.containers) {
    const { build } = container;
    const { built, file } = build ? builtService(build, files) : { built: null, file: null };
    if (file !== null) dockerfiles.push(file);
    found.push({
      container: built ? withBuilt(container, built) : container,
      from: build ? (built?.from ?? null) : container.image,
    });
    yield;
  }
  const containers = found.map(({ container }) => container);
  const neighbours = neighboursOf(containers, files);
  const refusals = new Refusals(project, files);
  const servers = found.flatMap(({ container, from }): Deployed[] => {
    const value = from?.value;
    const release = value?.kind === 'text' ? releaseOf(value.text) : null;
    if (!release) return [];
    return [
      {
        way: 'compose',
        container,
        release,
        named: namedAt(container),
        host: null,
        files,
        refusals: refusals.of(container),
        dotEnv,
        neighbours,
      },
    ];
  });
  return { servers, dockerfiles };
}

/** A built service names no image of ours: its Dockerfile does. */
function namedAt({ image, build, place }: Container): Place {
  return build?.place ?? image?.place ?? place;
}

/** Refusals by service: of another's it is only known that Compose takes the whole for nothing. */
class Refusals {
  readonly #own = new Map<string | null, Problem[]>();
  readonly #count: number;
  readonly #files: Files;

  constructor({ problems }: Project, files: Files) {
    const certain = problems.filter(({ kind }) => !uncertain.has(kind));
    for (const problem of certain) {
      const own = this.#own.get(problem.service) ?? [];
      this.#own.set(problem.service, own);
      own.push(problem);
    }
    this.#count = certain.length;
    this.#files = files;
  }

  of(container: Container): readonly Refusal[] {
    const own = this.#own.get(container.service) ?? [];
    return [
      ...(own.length < this.#count ? [{ kind: 'other', place: container.place }] : []),
      ...own.map((problem) => {
        const kind = kindOf(problem);
        const { place } = problem;
        return { kind, place: kind === 'volumes-in-environment' ? keyBefore(place, 'volumes', this.#files) : place };
      }),
      ...relativeTargets(container).map(({ place }) => ({ kind: 'mount-target-relative', place })),
    ];
  }
}

/** What is ours to tell; all else the editor's other extensions tell, and Compose. */
function kindOf({ kind, path }: Problem): Refusal['kind'] {
  if (kind === 'undeclared' && path.includes('volumes')) return 'undeclared-volume';
  if (kind === 'wrong-type' && path.includes('environment') && path.at(-1) === 'volumes')
    return 'volumes-in-environment';
  if (kind === 'wrong-type' && path.includes('environment')) return 'environment-entry';
  return 'other';
}

/** The key of a value. */
function keyBefore(place: Place, key: string, files: Files): Place {
  const answer = files.read(place.file);
  const start = answer.kind === 'text' ? answer.text.lastIndexOf(key, place.start) : -1;
  return start === -1 ? place : { file: place.file, start, end: start + key.length };
}

function dotEnvOf(project: Project, files: Files): DotEnv | null {
  const { dotenv, looked } = project;
  const own = [...dotenv.values()][0]?.key.file;
  const path = own ?? [...looked].find((each) => /(?:^|\/)\.env$/.test(each) && files.read(each).kind === 'text');
  if (path === undefined) return null;
  const texts = [...looked].filter((each) => /\.ya?ml$/i.test(each)).map((each) => textOf(files, each));
  const known = new Map<string, boolean>();
  const isUsed = (name: string): boolean => {
    const used = known.get(name) ?? texts.some((text) => hasWord(text, name));
    known.set(name, used);
    return used;
  };
  return { variables: dotenv, isUsed };
}

/** Without the lines that are comments. */
function textOf(files: Files, path: string): string {
  const answer = files.read(path);
  return answer.kind === 'text' ? answer.text.replace(/^[ \t]*#.*$/gm, '') : '';
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + word.length))) return true;
  return false;
}
