import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import type { BcryptHost } from '../hashing/host.ts';
import { InputRefused } from './input/input-refused.ts';
import { isReadableByAll } from './input/readable-by-all.ts';
import type { CliIo } from './io.ts';
import { wantsColors } from './output/wants-colors.ts';
import { fileSink, lenient, pipeSink, streamSink, type ByteSink } from './output/sinks.ts';
import { tameText } from './output/tame.ts';

/**
 * The process as the command line sees it. `folder`: that of the bundle, where the worker lies. Nothing of it is opened
 * before it is asked for: Node takes its time for each of its streams.
 */
export function processIo(folder: string): CliIo {
  let host: Promise<BcryptHost> | null = null;
  const stdout = sinkFor(1, () => process.stdout);
  return {
    get input() {
      if (kindOf(0) === 'folder') return { isTTY: false as const, stdin: folderAsInput() };
      const { stdin } = process;
      return stdin.isTTY ? { isTTY: true as const, stdin } : { isTTY: false as const, stdin };
    },
    stdout,
    copyOut: (bytes) =>
      stdout.write(isTerminal(1, () => process.stdout) ? tameText(Buffer.from(bytes).toString()) : bytes),
    stderr: lenient(sinkFor(2, () => process.stderr)),
    get progress() {
      return isTerminal(2, () => process.stderr)
        ? (line: string) => void process.stderr.write(`\r\x1b[K${line}`)
        : null;
    },
    get colors() {
      return wantsColors(
        isTerminal(1, () => process.stdout),
        process.env,
      );
    },
    isReadableByAll: process.platform === 'win32' ? () => false : isReadableByAll,
    openHost: () => (host ??= startHost(folder)),
  };
}

async function startHost(folder: string): Promise<BcryptHost> {
  const { WorkerBcryptHost } = await import('../hashing/workers/hash-worker-host.ts');
  const { bundledWorker, nodeThreads } = await import('../hashing/node/node-threads.ts');
  return new WorkerBcryptHost({ threads: nodeThreads(bundledWorker(folder)) });
}

function sinkFor(descriptor: number, stream: () => NodeJS.WriteStream): ByteSink {
  const kind = kindOf(descriptor);
  if (kind === 'file' || (kind === 'device' && !stream().isTTY)) return fileSink(descriptor);
  return kind === 'pipe' && process.platform !== 'win32' ? pipeSink(descriptor, stream) : streamSink(stream);
}

function isTerminal(descriptor: number, stream: () => NodeJS.WriteStream): boolean {
  return kindOf(descriptor) === 'device' && stream().isTTY;
}

/** What a descriptor is open for. */
function kindOf(descriptor: number): 'folder' | 'file' | 'device' | 'pipe' | 'other' {
  try {
    const found = fstatSync(descriptor);
    if (found.isDirectory()) return 'folder';
    if (found.isFile()) return 'file';
    if (found.isCharacterDevice()) return isNull(found.rdev) ? 'file' : 'device';
    return found.isFIFO() ? 'pipe' : 'other';
  } catch {
    return 'other';
  }
}

/** Whether a device takes all and keeps nothing. No stream has to be made to see that it is no terminal. */
function isNull(device: number): boolean {
  return process.platform !== 'win32' && statSync(devNull).rdev === device;
}

/** Node itself takes a folder for an input that has ended. */
function folderAsInput(): AsyncIterable<never> {
  const next = (): Promise<never> => Promise.reject(new InputRefused('it is a folder: give it as a PATH.'));
  return { [Symbol.asyncIterator]: () => ({ next }) };
}
