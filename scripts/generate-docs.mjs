// @ts-check
// Writes what other places say of the rules: docs/rules, the README's table and the properties of usersYml.severity.
//
//   npm run docs            writes
//   npm run docs:check      exits with 1 when something is out of date
import console from 'node:console';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { format } from 'prettier';
import { fixes } from '../server/src/fixes/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { indexPage, rulePage, settingProperties, table } from './rule-pages.mjs';

const root = new URL('../', import.meta.url);
const folder = 'docs/rules/';
const marks = { start: '<!-- rules:start -->', end: '<!-- rules:end -->' };

/**
 * What is looked at of package.json.
 * @typedef {{ properties?: Record<string, { properties?: unknown }> }} Section
 * @typedef {{ contributes?: { configuration?: Section | Section[] } }} Manifest
 */

/** Paths below the root, and what the files there ought to hold. @returns {Promise<Map<string, string>>} */
async function wanted() {
  const files = new Map([[`${folder}README.md`, indexPage(rules, fixes)]]);
  for (const rule of rules) files.set(`${folder}${rule.id}.md`, rulePage(rule, fixes));
  const readme = await withTable(await textOf('README.md'));
  if (readme !== null) files.set('README.md', readme);
  const manifest = withSetting(await textOf('package.json'));
  if (manifest !== null) files.set('package.json', manifest);
  return files;
}

/** @param {string | null} readme */
async function withTable(readme) {
  const start = readme?.indexOf(marks.start) ?? -1;
  const end = readme?.indexOf(marks.end) ?? -1;
  if (readme === null || start === -1 || end < start) return null;
  const rows = await format(table(rules, folder), { parser: 'markdown' });
  return `${readme.slice(0, start)}${marks.start}\n\n${rows}\n${readme.slice(end)}`;
}

/** @param {string | null} text */
function withSetting(text) {
  if (text === null) return null;
  /** @type {unknown} */
  const parsed = JSON.parse(text);
  const manifest = /** @type {Manifest} */ (parsed);
  const given = manifest.contributes?.configuration ?? [];
  const sections = Array.isArray(given) ? given : [given];
  const setting = sections
    .map((section) => section.properties?.['usersYml.severity'])
    .find((each) => each !== undefined);
  if (setting === undefined) return null;
  setting.properties = settingProperties(rules);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** @param {string} path @returns {Promise<string | null>} */
async function textOf(path) {
  try {
    return await readFile(new URL(path, root), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Pages of rules that are gone. @param {Map<string, string>} files */
async function leftOver(files) {
  await mkdir(new URL(folder, root), { recursive: true });
  const names = await readdir(new URL(folder, root));
  return names.map((name) => `${folder}${name}`).filter((path) => !files.has(path));
}

const files = await wanted();
const extra = await leftOver(files);
const stale = [];
for (const [path, text] of files) if ((await textOf(path)) !== text) stale.push(path);

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...extra]) console.error(`${path} is out of date: npm run docs`);
  process.exitCode = stale.length + extra.length > 0 ? 1 : 0;
} else {
  for (const path of stale) await writeFile(new URL(path, root), files.get(path) ?? '');
  for (const path of extra) await rm(new URL(path, root));
  console.log(`${rules.length} rules, ${fixes.length} fixes: ${stale.length} files written, ${extra.length} removed`);
}
