/** A script whose compiled code is kept in a file for the next start. */
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import zlib from 'node:zlib';

/** Where the code of a script is kept. */
export interface Keeping {
  /** A folder that nobody else can write to: what lies there is run. */
  readonly folder: string;
  /** The script; two of a folder begin with none the other’s name. */
  readonly script: string;
  /** What the script’s text is, in short: of the text V8 itself compares the length alone. */
  readonly build: string;
}

/**
 * Whether code can be kept at all: V8 may run for ever by code that a failing disk has changed, so it is checked, by
 * what Node has since 20.15 and 22.2.
 */
export const canKeep = 'crc32' in zlib;

const checksumLength = 4;

/** Compiles a text, by the code that was kept of it where there is any. */
export class KeptScript {
  readonly script: Script;
  readonly #keeping: Keeping;

  constructor(text: string, filename: string, keeping: Keeping) {
    this.#keeping = keeping;
    const cachedData = this.#read();
    this.script = new Script(text, { filename, ...(cachedData && { cachedData }) });
  }

  /** Nothing was kept, or for another V8. */
  get isNew(): boolean {
    return this.script.cachedDataRejected !== false;
  }

  /**
   * Keeps what is compiled by now, as a whole or not at all, instead of what was kept of other builds. Throws nothing:
   * what fails is tried again at the next start.
   */
  keep(): void {
    const { folder, script, build } = this.#keeping;
    const temporary = `${this.#file}.${String(process.pid)}.tmp`;
    try {
      const code = this.script.createCachedData();
      write(temporary, Buffer.concat([checksumOf(code), code]));
      renameSync(temporary, this.#file);
      for (const other of readdirSync(folder))
        if (other.startsWith(`${script}-`) && !other.startsWith(`${script}-${build}-`)) rmSync(join(folder, other));
    } catch {
      removeIfThere(temporary);
    }
  }

  get #file(): string {
    const { folder, script, build } = this.#keeping;
    return join(folder, `${script}-${build}-${process.version}-${process.arch}`);
  }

  #read(): Buffer | null {
    let kept: Buffer;
    try {
      kept = readFileSync(this.#file);
    } catch {
      return null;
    }
    const code = kept.subarray(checksumLength);
    return checksumOf(code).equals(kept.subarray(0, checksumLength)) ? code : null;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Whoever can't write there can't take away, either.
  }
}

function checksumOf(code: Buffer): Buffer {
  const checksum = Buffer.alloc(checksumLength);
  checksum.writeUInt32LE(zlib.crc32(code));
  return checksum;
}

function write(path: string, content: Buffer): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
