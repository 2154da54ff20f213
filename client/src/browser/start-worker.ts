import { env, Uri, workspace } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { WorkerStart } from '../../../server/src/common/web/worker-start.ts';
import { languageOf, textsFile, type Texts } from '../../../server/src/common/words/languages.ts';
import { answerFiles } from './answer-files.ts';

/** Starts the language server in a web worker; VS Code sees to it that one may begin in another place than its page. */
export async function startWorker(bundles: Uri): Promise<MessageTransports> {
  const texts = await readTexts(bundles);
  const worker = new Worker(addressOf(bundles, 'web-server.js'));
  const { port1, port2 } = new MessageChannel();
  answerFiles(port1);
  const hashWorker = addressOf(bundles, 'web-hash-worker.js');
  const start: WorkerStart<MessagePort> = { files: port2, hashWorker, texts };
  worker.postMessage(start, [port2]);
  return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** What the server tells people in the language of VS Code, which the worker has no disk to read from. */
async function readTexts(bundles: Uri): Promise<Texts | null> {
  const language = languageOf(env.language);
  if (language === null) return null;
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(bundles, '../l10n', textsFile[language]));
    return JSON.parse(new TextDecoder().decode(bytes)) as Texts;
  } catch {
    // Better English than no server.
    return null;
  }
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
