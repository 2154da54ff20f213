import { Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { WorkerStart } from '../../../server/src/common/web/worker-start.ts';
import { answerFiles } from './answer-files.ts';

/** Starts the language server in a web worker; VS Code sees to it that one may begin in another place than its page. */
export function startWorker(bundles: Uri): MessageTransports {
  const worker = new Worker(addressOf(bundles, 'web-server.js'));
  const { port1, port2 } = new MessageChannel();
  answerFiles(port1);
  const start: WorkerStart<MessagePort> = { files: port2, hashWorker: addressOf(bundles, 'web-hash-worker.js') };
  worker.postMessage(start, [port2]);
  return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** As a web worker takes it. */
export function addressOf(bundles: Uri, name: string): string {
  return Uri.joinPath(bundles, name).toString(true);
}

/** A worker that could not be loaded is told of as one that has ended: whoever waits for an answer waits in vain. */
class WorkerReader extends BrowserMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super(worker);
    this.#worker = worker;
    worker.addEventListener('error', () => {
      this.fireClose();
    });
  }

  /** The server ends itself when it is told to; a worker that hangs can't. */
  override dispose(): void {
    super.dispose();
    this.#worker.terminate();
  }
}
