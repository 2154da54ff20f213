/**
 * What every way of deployment is read into: the containers that it starts, each value with where it is written. Of
 * what can't be seen (the caller's environment, files outside the folder) nothing is guessed: it is _unknown_.
 */

/** A stretch of a file of the folder. Offsets count UTF-16 units of its text, a BOM included. */
export interface Place {
  /** The path in the folder, with `/`. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a container gets. It is `unset` where nothing in the folder gives a value (the caller's environment still may),
 * `unknown` where it depends on something that can't be seen; `otherwise` is then what it is if that is nothing: the
 * caller's environment sets no variable of the name. It is null where not even that can be told.
 */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unset' }
  | { readonly kind: 'unknown'; readonly otherwise: string | null };

/** A variable that a text was filled in with. */
export interface UsedVariable {
  readonly name: string;
  /** Of the whole reference, `${NAME:-default}`. */
  readonly place: Place;
  /**
   * `set`: in the folder, or one whose value is known anyway (`PWD`); `defaulted`: not set, or empty, and the reference
   * says what then; `unset`: nothing in the folder sets it and nothing stands in for it; `unseen`: the caller's
   * environment surely sets it (`HOME`, `PATH`).
   */
  readonly state: 'set' | 'defaulted' | 'unset' | 'unseen';
}

/** A text as it is written and what it means. */
export interface Written {
  readonly value: Value;
  readonly place: Place;
  /** Before anything was filled in. It may be a secret, like the value. */
  readonly raw: string;
  readonly used: readonly UsedVariable[];
}

/** In which syntax a variable is written, which decides what dollars, quotes and comments mean and how it is mended. */
export type VariableForm =
  | 'compose-map'
  | 'compose-list'
  | 'env-file'
  | 'dotenv'
  | 'docker-env-file'
  | 'dockerfile'
  | 'shell'
  | 'kubernetes'
  | 'image';

export interface Variable {
  readonly name: string;
  readonly value: Value;
  /** Of its name. For an entry of a list, that part of the entry. */
  readonly key: Place;
  /** Of the value as it is written, quotes included; empty and behind the key where there is none. */
  readonly written: Place;
  /** The value before anything was filled in, quotes taken off. It may be a secret, like the value. */
  readonly raw: string;
  readonly form: VariableForm;
  readonly used: readonly UsedVariable[];
  /** What it takes the place of: the same name in an env file, in a file that this one overrides. */
  readonly overrides: readonly Variable[];
}

/** Where the content of a mount comes from. */
export type Source =
  /** A path in the folder, with `/`, whether or not anything is there; '' is the folder itself. */
  | { readonly kind: 'inside'; readonly path: string }
  /** An absolute path, one of the caller's home, one above the folder. */
  | { readonly kind: 'outside' }
  /** A named volume; `plain` unless it is kept outside of this deployment or has a driver's options. */
  | { readonly kind: 'volume'; readonly name: string; readonly plain: boolean }
  /** The text is written right there, or in a variable. */
  | { readonly kind: 'content'; readonly content: Written }
  /** A folder of texts by their names: what Kubernetes mounts of a Secret or ConfigMap. */
  | { readonly kind: 'keys'; readonly keys: ReadonlyMap<string, Written> }
  /** Empty at first: an anonymous volume, a `tmpfs`. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

export interface Mount {
  /** `copy`: what a Dockerfile puts into the image, below all that is mounted. */
  readonly kind: 'bind' | 'volume' | 'anonymous' | 'tmpfs' | 'config' | 'secret' | 'content' | 'copy' | 'unknown';
  readonly source: Source;
  /** The path in the container, '' where it can't be told; of a copy it may begin in the working directory. */
  readonly target: string;
  /** Of all of it: a line of the short form, the mapping of the long one. */
  readonly place: Place;
  readonly sourcePlace?: Place;
  readonly targetPlace?: Place;
  /** Whether it is written as `source:target`. */
  readonly short: boolean;
  /** The part of the source that is mounted, where only a part is. */
  readonly subPath?: string;
  readonly readOnly?: boolean;
  /** Whether a source that is missing is made, as a folder; else the container does not start. */
  readonly makesSource: boolean;
  readonly used: readonly UsedVariable[];
  /** The folder that what a source holds is copied into, if the source is a folder. */
  readonly into?: string;
}

export interface Port {
  /** The address it is bound to, null for all. */
  readonly address: string | null;
  /** As written, without what was left out; may be a range. */
  readonly published: string | null;
  /** In the container; may be a range; '' where it can't be told. */
  readonly target: string;
  readonly place: Place;
}

/** `words` where it is a list or can be cut into words as it would be run; null where it can't be told. */
export interface Command {
  readonly words: readonly string[] | null;
  readonly place: Place;
}

/** How an image is built. */
export interface Build {
  readonly context: Source;
  /** The Dockerfile's path, from the context. */
  readonly dockerfile: Source;
  /** The Dockerfile's text, if it is written right there. */
  readonly inline: Written | null;
  readonly target: Written | null;
  readonly args: ReadonlyMap<string, Variable>;
  readonly place: Place;
}

/** What of a container can't be seen: it may have more of these than are listed. */
export interface Unseen {
  readonly variables: boolean;
  readonly mounts: boolean;
  /** Its image, command and all else. */
  readonly rest: boolean;
}

export interface Container {
  /** The name of the service, null where it has none. */
  readonly service: string | null;
  readonly image: Written | null;
  readonly build: Build | null;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly mounts: readonly Mount[];
  readonly ports: readonly Port[];
  /** Null where the image's own is run. */
  readonly entrypoint: Command | null;
  readonly command: Command | null;
  readonly workingDirectory: Written | null;
  /** `host`, `none`, …; null for the usual one. */
  readonly network: Written | null;
  /** Under which names it is started when asked for; none where it always is. */
  readonly profiles: readonly string[];
  /** Of what names it: the service's key, the first word of a command, … */
  readonly place: Place;
  readonly unseen: Unseen;
}
