/**
 * Entry of the language server's process: loads the bundle of main.ts, which Node compiles faster the second time. The
 * threads that compute bcrypt begin here, too.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { keepCompiledCode } from './kept-code/compile-cache.ts';

function startServer(): void {
  const { values } = parseArgs({ options: { 'compile-cache': { type: 'string' } }, strict: false });
  const told = values['compile-cache'];
  keepCompiledCode(typeof told === 'string' ? told : undefined);
  const path = join(__dirname, 'language-server.cjs');
  createRequire(path)(path);
}

if (isMainThread) startServer();
else
  import('../hashing/node/hash-worker.ts').catch(() => {
    // Whoever waits for the thread is told that it ended.
    process.exit(1);
  });
