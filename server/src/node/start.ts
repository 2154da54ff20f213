/** Entry of the language server's process: loads the bundle of main.ts, with compiled code kept from earlier starts. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { codeCacheFolder, runWithCodeCache } from './code-cache.ts';

declare const __BUILD__: string;

const path = join(__dirname, 'language-server.cjs');
const folder = codeCacheFolder(process.env, process.platform);
if (folder === undefined) createRequire(path)(path);
else runWithCodeCache({ path, build: __BUILD__ }, folder);
