/** The language server as a process of its own: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
import { join } from 'node:path';
import { startServer } from '../connection/start-server.ts';
import { version } from '../common/version.ts';
import { bundledWorker, nodeThreads } from '../hashing/node/node-threads.ts';
import { WorkerBcryptHost } from '../hashing/workers/hash-worker-host.ts';
import { followProcess } from './follow-process.ts';
import { spreadLastNet } from './last-net.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { nodeScheduler } from './node-scheduler.ts';
import { readTexts } from './read-texts.ts';
import { openTransport } from './transport.ts';

function main(): void {
  const transport = openTransport(process.argv.slice(2));
  if (!transport) {
    process.stderr.write('users-yml: Say how to talk to you: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n');
    process.exitCode = 2;
    return;
  }
  spreadLastNet();
  const bcrypt = new WorkerBcryptHost({ threads: nodeThreads(bundledWorker(__dirname)) });
  startServer(transport, {
    bcrypt,
    fileSystem: nodeFileSystem,
    scheduler: nodeScheduler,
    version,
    texts: readTexts(join(__dirname, '../l10n')),
    follow: followProcess,
    dispose: () => {
      bcrypt.dispose();
    },
    exit: (isExpected) => {
      process.exit(isExpected ? 0 : 1);
    },
  });
}

main();
