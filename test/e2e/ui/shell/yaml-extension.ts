import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../../scripts/host/paths.mjs';

const name = 'redhat.vscode-yaml-1.25.0';

/**
 * Makes what looks like Red Hat's extension, with its server.
 * @returns the absolute path of its folder
 */
export async function makeYamlExtension(parent: string, delay: number): Promise<string> {
  const folder = join(parent, name);
  const server = createRequire(import.meta.url).resolve('yaml-language-server/out/server/src/server.js');
  await build({
    entryPoints: [join(root, 'test', 'e2e', 'stand-ins', 'yaml-client.ts')],
    outfile: join(folder, 'main.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    define: { __YAML_SERVER__: JSON.stringify(server), __DELAY__: String(delay) },
  });
  const manifest = {
    name: 'vscode-yaml',
    publisher: 'redhat',
    version: '1.25.0',
    engines: { vscode: '^1.91.0' },
    main: './main.cjs',
    activationEvents: ['onLanguage:yaml', 'onLanguage:dockercompose'],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
