/** Runs the tests of `suite/` where VS Code runs its extensions in a browser: a web worker. */
import 'mocha/mocha.js';
import { workspace } from 'vscode';
import { patience } from '../../support/patience.ts';

/** Marks a line for whoever drives the page: VS Code's own log comes through the same channel. */
const mark = '\u0001';

/** Rejects when a test fails. */
export async function runTests(load: () => Promise<unknown>): Promise<void> {
  // mocha has put itself there.
  const { Mocha: Runner } = globalThis as unknown as { readonly Mocha: typeof Mocha };
  const mocha = new Runner({ ui: 'bdd', timeout: 3 * patience });
  mocha.reporter(Lines as unknown as Mocha.ReporterConstructor);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await foldersOpened();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the browser failed.`);
}

/** What provides the files is an extension itself, which is not there at once. */
async function foldersOpened(): Promise<void> {
  if (workspace.workspaceFolders?.length) return;
  await new Promise<void>((resolve) => {
    const listener = workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
    setTimeout(resolve, patience);
  });
}

/** A reporter: one line for each test, as it ends. */
function Lines(runner: Mocha.Runner): void {
  runner.on('pass', (test) => say(`  ✔ ${test.fullTitle()} (${String(test.duration)} ms)`));
  runner.on('fail', (test, error: Error) => say(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  runner.on('end', () => say(`  ${String(runner.stats?.passes)} passing, ${String(runner.stats?.failures)} failing`));
}

function say(line: string): void {
  console.log(mark + line);
}
