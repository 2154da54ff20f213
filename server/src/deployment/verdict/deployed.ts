import type { Container, Place, Variable } from '../container.ts';
import type { Files } from '../files.ts';
import type { Release } from '../images/release.ts';

/** How a server comes to run. `space`: a Dockerfile that Hugging Face builds and shows to everybody. */
export type Way = 'compose' | 'dockerfile' | 'space' | 'process' | 'docker-run' | 'kubernetes';

/** Why Compose refuses a service, or all of a file. */
export interface Refusal {
  readonly kind: string;
  readonly place: Place;
}

/** What a `.env` beside the compose file is to a service: it fills in `${…}`, no more. */
export interface DotEnv {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Names that some text of the compose files is filled in with, or that an entry without a value asks for. */
  readonly isUsed: (name: string) => boolean;
}

/** The containers of the same deployment, this one among them. */
export interface Neighbours {
  /** Those that get a users file. */
  readonly withUsersFile: () => readonly { readonly container: Container; readonly place: Place }[];
  /** Those that are a search engine. */
  readonly searchEngines: () => readonly Container[];
}

/** A server of Rubrix or Argilla that something in the folder starts. */
export interface Deployed {
  readonly way: Way;
  /** With what its image is built of. */
  readonly container: Container;
  readonly release: Release;
  /** Where the image is named: what a container lacks is told there. */
  readonly named: Place;
  /** Where a process listens, as it is told; null for its own choice and for containers. */
  readonly host: string | null;
  readonly files: Files;
  readonly refusals: readonly Refusal[];
  /** Null where there is none. */
  readonly dotEnv: DotEnv | null;
  readonly neighbours: Neighbours;
}
