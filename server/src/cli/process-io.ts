import type { BcryptHost } from '../hashing/host.ts';
import type { CliIo, TextSink } from './io.ts';

/** The process as the command line sees it. `folder`: that of the bundle, where the worker lies. */
export function processIo(folder: string): CliIo {
  const { stdout, stderr } = process;
  const noColor = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb';
  let host: Promise<BcryptHost> | null = null;
  return {
    // opened by Node when first asked for, which takes its time
    get input() {
      const { stdin } = process;
      return stdin.isTTY ? { isTTY: true as const, stdin } : { isTTY: false as const, stdin };
    },
    stdout: sink(stdout),
    stderr: sink(stderr),
    colors: stdout.isTTY && !noColor,
    openHost: () => (host ??= startHost(folder)),
  };
}

async function startHost(folder: string): Promise<BcryptHost> {
  const { WorkerBcryptHost } = await import('../hashing/node/hash-worker-host.ts');
  const { bundledWorker } = await import('../hashing/node/start-worker.ts');
  return new WorkerBcryptHost({ startWorker: bundledWorker(folder) });
}

function sink(stream: NodeJS.WriteStream): TextSink {
  // each write is told of its error
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          // whoever read the output has seen enough (`| head`)
          if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
          else reject(error);
        });
      }),
  };
}
