import { fstatSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { BcryptHost } from '../hashing/host.ts';
import { InputRefused } from './input/input-refused.ts';
import { isReadableByAll } from './input/readable-by-all.ts';
import type { CliIo, TextSink } from './io.ts';
import { wantsColors } from './output/wants-colors.ts';
import { fileSink, lenient, streamSink } from './output/sinks.ts';

/** The process as the command line sees it. `folder`: that of the bundle, where the worker lies. */
export function processIo(folder: string): CliIo {
  const { stdout, stderr } = process;
  let host: Promise<BcryptHost> | null = null;
  return {
    // opened by Node when first asked for, which takes its time
    get input() {
      if (kindOf(0) === 'folder') return { isTTY: false as const, stdin: folderAsInput() };
      const { stdin } = process;
      return stdin.isTTY ? { isTTY: true as const, stdin } : { isTTY: false as const, stdin };
    },
    stdout: sinkFor(stdout, 1),
    stderr: lenient(sinkFor(stderr, 2)),
    progress: stderr.isTTY ? (line) => void stderr.write(`\r\x1b[K${line}`) : null,
    colors: wantsColors(stdout.isTTY, process.env),
    isReadableByAll: process.platform === 'win32' ? () => false : isReadableByAll,
    openHost: () => (host ??= startHost(folder)),
  };
}

async function startHost(folder: string): Promise<BcryptHost> {
  const { WorkerBcryptHost } = await import('../hashing/node/hash-worker-host.ts');
  const { bundledWorker } = await import('../hashing/node/start-worker.ts');
  return new WorkerBcryptHost({ startWorker: bundledWorker(folder) });
}

function sinkFor(stream: NodeJS.WriteStream, descriptor: number): TextSink {
  return !stream.isTTY && kindOf(descriptor) === 'file' ? fileSink(descriptor) : streamSink(stream);
}

/** What a descriptor is open for; devices are written like files. */
function kindOf(descriptor: number): 'folder' | 'file' | 'other' {
  try {
    const found = fstatSync(descriptor);
    if (found.isDirectory()) return 'folder';
    return found.isFile() || found.isCharacterDevice() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

/** Node itself takes a folder for an input that has ended. */
function folderAsInput(): Readable {
  return new Readable({
    read() {
      this.destroy(new InputRefused('it is a folder: give it as a PATH.'));
    },
  });
}
