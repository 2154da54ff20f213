/** The extension where there are Node and a disk, once there is a users file. */
import { bundledWorker, nodeThreads } from '../../../server/src/hashing/node/node-threads.ts';
import { beginExtension } from '../extension.ts';
import type { Begin } from '../look-out.ts';
import { ProcessClient } from './process-client.ts';
import type { ServerProcesses } from './server-process.ts';
import { writePrivate } from './write-private.ts';

/** `processes`: the language server is a process of its own. */
export function beginWith(processes: ServerProcesses): Begin {
  return (context, shell) =>
    beginExtension(context, shell, {
      makeClient: (id, name, options) => new ProcessClient(id, name, processes, options),
      toBase64,
      threads: nodeThreads(bundledWorker(context.asAbsolutePath('dist'))),
      writePrivate,
    });
}

/** Without a copy of the bytes. */
function toBase64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
