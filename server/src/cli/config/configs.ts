import { dirname } from 'node:path';
import type { Config } from '../../common/config/config.ts';
import { nearName } from '../input/path-names.ts';
import { isFolder, type InputFile } from '../input/paths.ts';
import { findConfig } from './find-config.ts';

/** A configuration that speaks for a file. */
export interface FoundConfig {
  /** How the file is called. */
  readonly name: string;
  /** The folder that it lies in; null for one that was named: it speaks for all. */
  readonly folder: string | null;
  readonly config: Config;
}

/** The word for `--config` that has no configuration looked for. */
export const noConfig = 'none';

/** The configurations of a command, each read once. */
export class Configs {
  readonly #given: string | null;
  readonly #problems: string[];
  readonly #byPath = new Map<string, Promise<FoundConfig | null>>();
  readonly #paths = new Map<string, string | null>();

  /** `given`: what `--config` says. `problems` gets what is wrong with a file. */
  constructor(given: string | null, problems: string[]) {
    this.#given = given;
    this.#problems = problems;
  }

  /** The one that speaks for a file. `path`: the PATH by which it was found. */
  ofInput(file: InputFile, path: string): Promise<FoundConfig | null> {
    const folder = file.path === null ? '.' : dirname(file.path);
    return this.of(folder, file.path !== null && isFolder(path) ? path : folder);
  }

  /** The one that speaks for a file that is named by itself; null: for standard input. */
  ofPath(path: string | null): Promise<FoundConfig | null> {
    const folder = path === null ? '.' : dirname(path);
    return this.of(folder, folder);
  }

  /** The one that speaks for what lies in a folder; it is looked for up to `root` where there is no repository. */
  async of(folder: string, root: string): Promise<FoundConfig | null> {
    if (this.#given === noConfig) return null;
    if (this.#given !== null) return this.#load(this.#given, this.#given, null);
    const key = `${folder}\0${root}`;
    const path = this.#paths.has(key) ? (this.#paths.get(key) ?? null) : findConfig(folder, root);
    this.#paths.set(key, path);
    return path === null ? null : this.#load(path, nearName(process.cwd(), path), dirname(path));
  }

  #load(path: string, name: string, folder: string | null): Promise<FoundConfig | null> {
    const known = this.#byPath.get(path) ?? this.#read(path, name, folder);
    this.#byPath.set(path, known);
    return known;
  }

  async #read(path: string, name: string, folder: string | null): Promise<FoundConfig | null> {
    const { loadConfig } = await import('./load-config.ts');
    const { config, problems } = await loadConfig(path, name);
    for (const problem of problems) this.#problems.push(problem);
    return config && { name, folder, config };
  }
}
