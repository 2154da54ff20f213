import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync, type Stats } from 'node:fs';
import { codeOf } from '../../common/error-code.ts';
import { BoundedBytes } from './bounded-bytes.ts';
import { InputRefused } from './input-refused.ts';

/** Waits for nobody at the other end, and makes no terminal the one of this process. Windows has neither flag. */
const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };

/** As much as a pipe holds. */
const pieceSize = 1 << 16;

/** Between two looks at a pipe, in ms. */
const pause = 5;

/** How long somebody may take who is about to write to a pipe, in ms. */
const patience = 2000;

/** What a file or a pipe holds. Throws `InputRefused` for all else, and what the file system throws. */
export async function readPath(path: string): Promise<Uint8Array> {
  // Before it is opened: that alone sets some devices off.
  refuseOthers(statSync(path));
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  try {
    // Since the look at the name something else may stand there.
    const found = fstatSync(descriptor);
    refuseOthers(found);
    return found.isFIFO() ? await readPipe(descriptor, hasName(path)) : readFile(descriptor, found.size);
  } finally {
    closeSync(descriptor);
  }
}

function refuseOthers(found: Stats): void {
  if (found.isFile() || found.isFIFO()) return;
  const kind = found.isDirectory() ? 'folder' : found.isSocket() ? 'socket' : 'device';
  throw new InputRefused(`it is a ${kind}: name a file or a pipe.`);
}

/** `size` in bytes, as the system says; files of `/proc` have more. */
function readFile(descriptor: number, size: number): Uint8Array {
  const bytes = new BoundedBytes();
  bytes.expect(size);
  for (let next = Math.max(size, pieceSize); ; next = pieceSize) {
    const piece = readPiece(descriptor, next);
    if (piece === null) throw new InputRefused('there is nothing to be read of it for now: try it again later.');
    if (piece.length === 0) return bytes.whole;
    bytes.add(piece);
  }
}

/** A pipe with a name may be there before anybody writes to it; one without has had its writer. */
async function readPipe(descriptor: number, isNamed: boolean): Promise<Uint8Array> {
  const bytes = new BoundedBytes();
  const since = Date.now();
  let hasWriter = !isNamed;
  for (;;) {
    const piece = readPiece(descriptor, pieceSize);
    if (piece === null || piece.length > 0) hasWriter = true;
    else if (hasWriter) return bytes.whole;
    else if (Date.now() - since > patience)
      throw new InputRefused('nobody writes to this pipe: start what does first.');
    if (piece === null || piece.length === 0) await new Promise((resolve) => setTimeout(resolve, pause));
    else bytes.add(piece);
  }
}

/** Empty at the end, or where nobody writes to a pipe; null where somebody may, but has not yet. */
function readPiece(descriptor: number, size: number): Uint8Array | null {
  const piece = Buffer.allocUnsafe(size);
  try {
    return piece.subarray(0, readSync(descriptor, piece));
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return null;
    throw error;
  }
}

/** Process substitution, `<(…)`, gives a pipe that lies nowhere. */
function hasName(path: string): boolean {
  try {
    realpathSync.native(path);
    return true;
  } catch {
    return false;
  }
}
