/** Begins the extension in VS Code in a browser, where there are neither processes nor a disk. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { webThreads } from '../../../server/src/hashing/browser/web-threads.ts';
import { beginExtension } from '../extension.ts';
import { lookOut, type Begin } from '../look-out.ts';
import { addressOf, startWorker } from './start-worker.ts';

export { stopExtension as deactivate } from '../look-out.ts';

export function activate(context: ExtensionContext): Promise<void> {
  return lookOut(context, 'a browser', () => Promise.resolve(begin));
}

const begin: Begin = (context, shell) => {
  const bundles = Uri.joinPath(context.extensionUri, 'dist');
  const startHashing = (): Worker => new Worker(addressOf(bundles, 'web-hash-worker.js'));
  return beginExtension(context, shell, {
    makeClient: (id, name, options) => new LanguageClient(id, name, () => startWorker(bundles), options),
    toBase64: null,
    threads: webThreads(startHashing, navigator.hardwareConcurrency),
    writePrivate: null,
  });
};
