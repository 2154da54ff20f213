// @ts-check
// Writes what other places say of rules, settings, servers, names of users files, formats, the project's address and
// version: pages, marked parts of documents, and the manifest.
//
//   npm run docs            writes
//   npm run docs:check      exits with 1 when something is out of date
import console from 'node:console';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { withAddresses } from './docs/addresses.mjs';
import { configSchema, configSchemaPath } from './docs/config-schema.mjs';
import { fileIndex, fileIndexPath } from './docs/file-index.mjs';
import { withParts } from './docs/marked-parts.mjs';
import { withGenerated } from './docs/manifest.mjs';
import { parts } from './docs/parts.mjs';
import { pageFolders, pages, sayAll } from './docs/page-files.mjs';
import { pageTextList, pageTextsPath } from './docs/page-texts.mjs';
import { serverTextList, serverTextsPath, textList, textsPath } from './docs/texts.mjs';
import { picturesFolder, walkthroughPictures } from './docs/walkthrough/pictures.mjs';

const root = new URL('../', import.meta.url);

/** The marked parts that a document must have. */
const documents = {
  'README.md': ['file-names', 'settings', 'formats', 'rules', 'deployment-rules'],
  'docs/cli.md': ['servers', 'file-names', 'formats'],
  'docs/editors.md': ['file-names'],
};

/** Documents that only name the project's address and version. */
const addressed = ['docs/ci.md', 'SECURITY.md', 'CONTRIBUTING.md'];

/** @param {string} path */
const textOf = (path) => readFile(new URL(path, root), 'utf8');

/** @param {string} folder */
const filesIn = async (folder) =>
  (await readdir(new URL(folder, root), { withFileTypes: true })).flatMap((each) =>
    each.isFile() ? [folder + each.name] : [],
  );

/** Paths below the root, and what the files there ought to hold. */
const wanted = pages();
for (const [path, names] of Object.entries(documents))
  wanted.set(path, withAddresses(withParts(path, await textOf(path), await parts(names))));
for (const path of addressed) wanted.set(path, withAddresses(await textOf(path)));
const { manifest, texts } = withGenerated(await textOf('package.json'), await textOf('package.nls.json'));
wanted.set('package.json', manifest).set('package.nls.json', texts);

for (const [path, picture] of walkthroughPictures()) wanted.set(path, picture);
const serverTexts = serverTextList();
wanted.set(textsPath, await textList()).set(serverTextsPath, serverTexts);
wanted.set(pageTextsPath, pageTextList(sayAll, serverTexts));
wanted.set(configSchemaPath, configSchema());
wanted.set(fileIndexPath, await fileIndex());

const present = (await Promise.all([...pageFolders, picturesFolder].map(filesIn))).flat();
/** Pages of rules, and pictures, that are gone. */
const extra = present.filter((path) => !wanted.has(path));
const stale = [];
for (const [path, text] of wanted) {
  if ((await textOf(path).catch(() => null)) !== text) stale.push(path);
}

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...extra]) console.error(`${path} is out of date: npm run docs`);
  process.exitCode = stale.length + extra.length > 0 ? 1 : 0;
} else {
  for (const path of stale) await writeFile(new URL(path, root), wanted.get(path) ?? '');
  for (const path of extra) await rm(new URL(path, root));
  console.log(
    `${stale.length} files written, ${extra.length} removed, ${wanted.size - stale.length} as they should be`,
  );
}
