// @ts-check
// npm start: sets itself up and opens an editor with the extension on a copy of the examples.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freshCopy } from './fresh-copy.mjs';
import { openDesktopEditor, openInBrowser } from './host/desktop.mjs';
import { root } from './host/paths.mjs';
import { startServer } from './host/server.mjs';
import { commandLine, ensureBuilt, ensureInstalled } from './setup.mjs';
import { whatToTry } from './what-to-try.mjs';

/** What is saved in the editor stays in the copy. */
const examples = join(root, '.cache', 'examples');

const help = `Usage: npm start [-- OPTION]

Opens VS Code with the extension on a copy of examples/: the VS Code of this machine, else one in the browser, from npm.

  --browser  in the browser also where VS Code is installed
  --check    prints the command line's report on examples/ instead
  --help     this text`;

/** @returns {number} exit status: findings are no failure here */
function check() {
  const { status } = spawnSync(process.execPath, [commandLine(), 'check', 'examples'], { cwd: root, stdio: 'inherit' });
  return status === 0 || status === 1 ? 0 : 2;
}

async function openInstalledEditor() {
  const program = await openDesktopEditor(examples);
  if (program === undefined) return false;
  console.log(`Opened ${examples} with ${program}.\n\n${whatToTry}`);
  return true;
}

/** Serves the editor until this process is stopped. */
async function serveEditor() {
  process.on('SIGINT', () => process.exit(0)); // Ctrl+C is how this is meant to end
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ folder: examples, installed: root, token });
  const address = server.url();
  console.log(`VS Code with the extension runs here (the address holds a key: keep it to yourself):\n\n  ${address}\n`);
  console.log(`${whatToTry}\n\nCtrl+C stops it.`);
  openInBrowser(address);
}

/** @param {string[]} args */
async function start(args) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const unknown = args.find((argument) => !['--check', '--browser'].includes(argument));
  if (unknown !== undefined) throw new Error(`npm start does not know ${unknown}.\n\n${help}`);
  ensureInstalled();
  ensureBuilt();
  if (args.includes('--check')) return check();
  await freshCopy(join(root, 'examples'), examples);
  if (args.includes('--browser') || !(await openInstalledEditor())) await serveEditor();
  return 0;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
