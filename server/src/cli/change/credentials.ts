import { closeSync, existsSync, fsyncSync, ftruncateSync, lstatSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf } from '../../common/error-code.ts';
import { WriteRefused, refusedBy } from '../write/write-refused.ts';

/** What was made up for a user. */
export interface Credentials {
  readonly username: string;
  readonly password?: string;
  readonly apiKey?: string;
}

/** One JSON object a line. */
export function credentialsText(all: readonly Credentials[]): string {
  return all
    .map(({ username, password, apiKey }) => `${JSON.stringify({ username, password, api_key: apiKey })}\n`)
    .join('');
}

/** Throws `WriteRefused` where no new file can be made, as far as can be told before. */
export function expectNew(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) throw new WriteRefused(isThere, path);
  if (!existsSync(dirname(resolve(path)))) throw new WriteRefused(noFolder, path);
}

const isThere = 'it is there already: name a new file.';
const noFolder = 'there is no such folder.';

/** A new file that only its owner can read. Throws `WriteRefused` where there is one of that name. */
export class CredentialsFile {
  readonly #path: string;
  readonly #descriptor: number;

  constructor(path: string) {
    this.#path = path;
    try {
      this.#descriptor = openSync(path, 'wx', 0o600);
    } catch (error) {
      const why =
        codeOf(error) === 'EEXIST' ? isThere : codeOf(error) === 'ENOENT' ? noFolder : refusedBy(error).message;
      throw new WriteRefused(why, path);
    }
  }

  /** In the place of what was written before. */
  write(all: readonly Credentials[]): void {
    try {
      ftruncateSync(this.#descriptor, 0);
      const bytes = Buffer.from(credentialsText(all));
      for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at, bytes.length - at, at);
      fsyncSync(this.#descriptor);
    } catch (error) {
      throw new WriteRefused(refusedBy(error).message, this.#path);
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** Takes it away again. */
  remove(): void {
    this.close();
    unlinkSync(this.#path);
  }
}
