/** The language server as a process of its own: `--stdio`, `--node-ipc` or `--socket=PORT`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../common/version.ts';
import { startServer } from '../connection/session.ts';
import { WorkerBcryptHost } from '../hashing/node/hash-worker-host.ts';
import { bundledWorker } from '../hashing/node/start-worker.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { nodeScheduler } from './node-scheduler.ts';
import { createStdioConnection } from './stdio/stdio.ts';

let wasShutDown = false;
const connection = process.argv.includes('--stdio')
  ? createStdioConnection(() => process.exit(wasShutDown ? 0 : 1))
  : createConnection(ProposedFeatures.all);
const bcrypt = new WorkerBcryptHost({ startWorker: bundledWorker(__dirname) });

startServer(connection, {
  bcrypt,
  fileSystem: nodeFileSystem,
  scheduler: nodeScheduler,
  version,
  dispose: () => {
    wasShutDown = true;
    bcrypt.dispose();
  },
});
connection.listen();
