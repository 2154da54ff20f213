// @ts-check
// Packs the extension as users-yml-VERSION.vsix and checks what is in it: nothing but what a user needs. With --list
// it only checks the list of files.
import { statSync } from 'node:fs';
import { createVSIX, listFiles } from '@vscode/vsce';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const expected = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/cli.cjs',
  'dist/client.cjs',
  'dist/hash-worker.cjs',
  'dist/language-server.cjs',
  'dist/server.cjs',
  'media/icon.png',
  'media/tree.svg',
  'package.json',
  'schemas/users.schema.json',
];

const files = (await listFiles({ cwd: root, packageManager: 0 })).map((file) => file.replaceAll('\\', '/')).sort();
const missing = expected.filter((file) => !files.includes(file));
const surplus = files.filter((file) => !expected.includes(file));
for (const file of missing) console.error(`Missing from the package: ${file}`);
for (const file of surplus) console.error(`Must not be in the package: ${file}`);
if (missing.length + surplus.length > 0) process.exit(1);

if (!process.argv.includes('--list')) {
  const packagePath = `${root}users-yml-${version}.vsix`;
  await createVSIX({ cwd: root, packagePath, dependencies: false, skipLicense: false });
  console.log(`${packagePath}: ${String(Math.round(statSync(packagePath).size / 1024))} KB`);
} else {
  console.log(`${String(files.length)} files in the package, as expected.`);
}
