/** What is read of the compose files of a folder. */
import type { Container, Place, Variable } from '../container.ts';

/** Compose 2, or docker-compose 1.29. */
export type ComposeGeneration = 2 | 1;

/**
 * Why Compose refuses the files, or a service of theirs.
 *
 * - `syntax`: no YAML. `duplicate-key`, `odd-key`: a key twice; one that is no text. `not-a-mapping`: a file, a section
 *   or a service that has to be a mapping.
 * - `wrong-type`: a value of another kind than its key takes. `path` tells the key.
 * - `interpolation`: `$…` that is no variable. `required-variable`: `${X:?}`, and nothing here sets it.
 * - `missing-file`: what `env_file`, `extends` or `include` names is not there. `folder`: it is a folder.
 * - `missing-service`: of `extends`. `cycle`: files or services that lead back to themselves. `conflict`: what a file
 *   and one that it includes both have.
 * - `env-file`: an env file that can't be read.
 * - `undeclared`: a volume, config or secret of a service that the files don't declare.
 * - `content`: a config or secret with no content, or with two.
 * - `volume`, `port`: a short form that is none. `no-target`, `no-source`: a long form without one. `duplicate-mount`:
 *   two mounts of one target, which 1.29 refuses.
 * - `no-image`: a service with neither image nor build.
 * - `generation`: what this generation does not know: a second document, `include`, `!reset`, …
 * - `bounds`: more than we go along with. Nobody knows what Compose would say.
 */
export type ProblemKind =
  | 'syntax'
  | 'duplicate-key'
  | 'odd-key'
  | 'not-a-mapping'
  | 'wrong-type'
  | 'interpolation'
  | 'required-variable'
  | 'missing-file'
  | 'folder'
  | 'missing-service'
  | 'cycle'
  | 'conflict'
  | 'env-file'
  | 'undeclared'
  | 'content'
  | 'volume'
  | 'port'
  | 'no-target'
  | 'no-source'
  | 'duplicate-mount'
  | 'no-image'
  | 'generation'
  | 'bounds';

export interface Problem {
  readonly kind: ProblemKind;
  readonly place: Place;
  /** Of which service, where it is of one. */
  readonly service: string | null;
  /** The keys that lead to it: `['environment', 'volumes']`. */
  readonly path: readonly string[];
  /** The file, volume or service that is named. */
  readonly name?: string;
  /** It is met only when the service is started, so not while no profile of it is asked for. */
  readonly atStart: boolean;
}

/** What a folder's compose files come to, as far as can be seen from the folder. */
export interface Project {
  /** The compose files that were asked for, in order. */
  readonly files: readonly string[];
  /** All files that were looked at: what is read of them, or their absence, has a say. */
  readonly looked: ReadonlySet<string>;
  readonly containers: readonly Container[];
  /** The services that start unasked: without profiles, or with one that `COMPOSE_PROFILES` of `.env` names. */
  readonly started: ReadonlySet<string>;
  /** What `.env` sets, its last words on each name. */
  readonly dotenv: ReadonlyMap<string, Variable>;
  /** In the order in which Compose would meet them, about: it tells the first. */
  readonly problems: readonly Problem[];
  /** Whether services may be missing, as something that brings some can't be seen. */
  readonly unseen: boolean;
}
