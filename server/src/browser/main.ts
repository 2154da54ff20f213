/** The language server in a web worker. Its first message says where files and bcrypt are, all others are LSP. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { version } from '../common/version.ts';
import type { WorkerStart } from '../common/web/worker-start.ts';
import { startServer } from '../connection/start-server.ts';
import { webThreads } from '../hashing/browser/web-threads.ts';
import { WorkerBcryptHost } from '../hashing/workers/hash-worker-host.ts';
import { browserScheduler } from './browser-scheduler.ts';
import { clientFileSystem } from './client-file-system.ts';
import { spreadLastNet } from './last-net.ts';

declare const self: DedicatedWorkerGlobalScope;

spreadLastNet();
self.onmessage = ({ data: { files, hashWorker, texts } }: MessageEvent<WorkerStart<MessagePort>>) => {
  const bcrypt = new WorkerBcryptHost({ threads: webThreads(nestedWorker(hashWorker), navigator.hardwareConcurrency) });
  // From here on the reader takes what comes.
  const transport = { reader: new BrowserMessageReader(self), writer: new BrowserMessageWriter(self) };
  startServer(transport, {
    bcrypt,
    fileSystem: clientFileSystem(files),
    scheduler: browserScheduler,
    version,
    texts: () => texts,
    dispose: () => {
      bcrypt.dispose();
    },
    exit: () => {
      self.close();
    },
  });
};

/** By a script of this worker's own: none may begin at the bundle, which comes from another place than the page. */
function nestedWorker(address: string): () => Worker {
  return () => {
    const script = new Blob([`importScripts(${JSON.stringify(address)});`], { type: 'text/javascript' });
    const url = URL.createObjectURL(script);
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    return worker;
  };
}
