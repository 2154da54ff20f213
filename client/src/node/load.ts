/** Loads the extension for the first users file, or command. The server's process begins meanwhile. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { prepareFolder } from '../../../server/src/node/kept-code/compile-cache.ts';
import { loadKept } from '../../../server/src/node/kept-code/kept-module.ts';
import { canKeep } from '../../../server/src/node/kept-code/kept-script.ts';
import type { Begin } from '../look-out.ts';
import { ServerProcesses } from './server-process.ts';

/** By then what a start needs has been called, and nobody waits for the start any more; in ms. */
const settled = 20_000;

/** `isForServer`: the server is needed at once. */
export async function load(context: ExtensionContext, isForServer: boolean): Promise<Begin> {
  const compileCache = join(context.globalStorageUri.fsPath, 'compile-cache');
  const processes = new ServerProcesses(context.asAbsolutePath('dist/server.cjs'), compileCache);
  if (isForServer) processes.begin();
  try {
    useKeptCode(context, compileCache);
    const { beginWith } = await import('./main.ts');
    return beginWith(processes);
  } catch (error) {
    processes.leave();
    throw error;
  }
}

/** Has V8 keep what it compiles of the extension's largest bundle, where nobody else can write. */
function useKeptCode(context: ExtensionContext, folder: string): void {
  if (!canKeep || process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined || !prepareFolder(folder)) return;
  const bundle = 'client-main.cjs';
  const build = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 16);
  const kept = loadKept(join(__dirname, bundle), (text) => ({ folder, script: bundle, build: build(text) }));
  if (!kept?.isNew) return;
  const timer = setTimeout(() => {
    kept.keep();
  }, settled);
  context.subscriptions.push({
    dispose: () => {
      clearTimeout(timer);
    },
  });
}
