import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Environment variables, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder where compiled code may be kept, in the terms of Node's own compile cache (`NODE_COMPILE_CACHE`,
 * `NODE_DISABLE_COMPILE_CACHE`); when nothing is said, one of ours below the user's folder for caches.
 * `undefined`: nothing is to be kept. It must not be a folder that others can write: what is in it is run.
 */
export function codeCacheFolder(environment: Environment, platform: NodeJS.Platform): string | undefined {
  if (environment['NODE_DISABLE_COMPILE_CACHE']) return undefined;
  const told = environment['NODE_COMPILE_CACHE'];
  if (told) return told;
  return join(userCacheFolder(environment, platform), 'users-yml');
}

function userCacheFolder(environment: Environment, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const [name, usual] = platform === 'win32' ? ['LOCALAPPDATA', 'AppData/Local'] : ['XDG_CACHE_HOME', '.cache'];
  const told = environment[name];
  return told !== undefined && isAbsolute(told) ? told : join(homedir(), usual);
}

/** A bundle in CommonJS that is to be run. */
export interface Bundle {
  /** Absolute path. */
  readonly path: string;
  /** Tells this content of the bundle from any other: V8 compares nothing but the length. */
  readonly build: string;
}

/**
 * Runs a bundle with the machine's last compilation of it, and keeps that of this process when it ends, if there is more
 * in it. Nothing but code of ours is in it. Node's `module.enableCompileCache`, which not all versions have, kept a third
 * of the code and gained half as much.
 *
 * `settled`: after how many ms a first process keeps its code already, since not every client lets a server end in peace.
 */
export function runWithCodeCache({ path, build }: Bundle, folder: string, settled = 10_000): void {
  const kept = new KeptCode(join(folder, `users-yml-${process.version}-${process.arch}.bin`), build);
  const known = kept.read();
  const source = readFileSync(path, 'utf8');
  // on the first line, so that lines in a stack trace stay those of the bundle
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(known && { cachedData: known }),
  });
  let length = known && script.cachedDataRejected === false ? known.length : 0;
  const keep = (): void => {
    const now = script.createCachedData();
    // functions are compiled when they first run, so a session that did more makes a better cache
    if (now.length <= length * 1.02) return;
    length = now.length;
    kept.write(now);
  };
  process.once('exit', keep);
  if (length === 0) setTimeout(keep, settled).unref();
  const module = { exports: {} };
  const run = script.runInThisContext() as (...globals: readonly unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
}

/** A file of compiled code. V8 takes damaged code for good and crashes, so a digest of it stands before it. */
class KeptCode {
  readonly #path: string;
  readonly #build: string;

  constructor(path: string, build: string) {
    this.#path = path;
    this.#build = `${build} ${cachedDataVersionTag()}`;
  }

  /** `undefined` if there is none, of another build, or not as it was written. */
  read(): Buffer | undefined {
    try {
      const content = readFileSync(this.#path);
      const code = content.subarray(digestLength);
      return this.#digest(code).equals(content.subarray(0, digestLength)) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Does nothing where nothing can be written: the next start is as fast as this one was. */
  write(code: Buffer): void {
    // another process may be reading or writing it, so it appears all at once
    const temporary = `${this.#path}.${process.pid}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
      writeFileSync(temporary, Buffer.concat([this.#digest(code), code]), { mode: 0o600 });
      renameSync(temporary, this.#path);
    } catch {
      this.#remove(temporary);
    }
  }

  #remove(path: string): void {
    try {
      rmSync(path, { force: true });
    } catch {
      // where its folder is a file or belongs to somebody else, it was not written either
    }
  }

  #digest(code: Buffer): Buffer {
    return createHash('sha256').update(this.#build).update(code).digest();
  }
}

/** Of SHA-256, in bytes. */
const digestLength = 32;
