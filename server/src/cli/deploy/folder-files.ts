import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { codeOf } from '../../common/error-code.ts';
import type { FileAnswer, Files } from '../../deployment/files.ts';
import { decodeText } from '../../document/decode-text.ts';

/** In bytes: no deployment file that somebody wrote is larger. */
const largest = 1 << 20;

const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };

/** The files below a folder of the disk, where links lead too: what lies outside is never opened. */
export class FolderFiles implements Files {
  /** The folder, after links. */
  readonly root: string;
  readonly #answers = new Map<string, FileAnswer>();

  constructor(folder: string) {
    this.root = realpathSync.native(folder);
  }

  read(path: string): FileAnswer {
    const known = this.#answers.get(path);
    if (known) return known;
    const answer = this.peek(path);
    this.#answers.set(path, answer);
    return answer;
  }

  /** The same, without keeping it: most files have nothing for us. */
  peek(path: string): FileAnswer {
    try {
      const real = this.realPath(path);
      return real === null ? { kind: 'outside' } : readFile(real);
    } catch (error) {
      const code = codeOf(error);
      return { kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unread' };
    }
  }

  list(path: string): readonly string[] {
    try {
      const real = this.realPath(path);
      return real === null ? [] : readdirSync(real).sort();
    } catch {
      return [];
    }
  }

  /** Where a path leads; null where that is outside. Throws what the file system throws. */
  realPath(path: string): string | null {
    const real = realpathSync.native(this.absolute(path));
    const start = this.root.endsWith(sep) ? this.root : this.root + sep;
    return real === this.root || real.startsWith(start) ? real : null;
  }

  absolute(path: string): string {
    if (path === '') return this.root;
    return (this.root.endsWith(sep) ? this.root : this.root + sep) + path.split('/').join(sep);
  }
}

function readFile(path: string): FileAnswer {
  const found = statSync(path);
  if (found.isDirectory()) return { kind: 'folder' };
  // A device may be set off by being opened alone.
  if (!found.isFile() || found.size > largest) return { kind: 'unread' };
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  try {
    if (!fstatSync(descriptor).isFile()) return { kind: 'unread' };
    const bytes = Buffer.allocUnsafe(found.size + 1);
    let length = 0;
    for (let more = -1; more !== 0 && length < bytes.length; length += more)
      more = readSync(descriptor, bytes, length, bytes.length - length, null);
    // It grew since.
    if (length === bytes.length) return { kind: 'unread' };
    const { text, fault } = decodeText(Uint8Array.from(bytes.subarray(0, length)));
    return fault === null ? { kind: 'text', text } : { kind: 'unread' };
  } finally {
    closeSync(descriptor);
  }
}
