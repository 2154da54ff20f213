// @ts-check
// Runs inside VS Code: how long the extension under development takes to be active, and to show the first finding.
const Module = require('node:module');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { extensions, languages, Uri, window, workspace } = require('vscode');

/** `asked.json` in the folder says what is measured, `told.json` gets the time in ms. */
exports.run = async () => {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const { id, file, stay } = JSON.parse(readFileSync(join(folder, 'asked.json'), 'utf8'));
  const took = file === null ? await activation(id) : await firstFinding(Uri.file(file));
  writeFileSync(join(folder, 'told.json'), JSON.stringify(took));
  await sleep(stay);
};

/**
 * As VS Code itself notes it, without the ways between its processes. `told`: reading the code, and the call; `whole`:
 * until what the call promised is there, too.
 * @param {string} id
 */
async function activation(id) {
  const extension = extensions.getExtension(id);
  if (!extension || extension.isActive) throw new Error(`${id} is ${extension ? 'active already' : 'not there'}.`);
  const called = callOfActivate();
  await extension.activate();
  const load = between('LoadExtensionCode', id);
  return { told: load + called(), whole: load + between('ActivateExtension', id) };
}

/** Gives the ms that the next call of an `activate` took, without what it promises for later. */
function callOfActivate() {
  const load = Reflect.get(Module, '_load');
  let took = NaN;
  Reflect.set(Module, '_load', (/** @type {unknown[]} */ ...request) => {
    const loaded = load.apply(Module, request);
    if (typeof loaded?.activate !== 'function') return loaded;
    Reflect.set(Module, '_load', load);
    const activate = (/** @type {unknown} */ context) => {
      const from = performance.now();
      const active = loaded.activate(context);
      took = performance.now() - from;
      return active;
    };
    return { ...loaded, activate };
  });
  return () => took;
}

/**
 * ms between two marks of VS Code.
 * @param {string} what @param {string} id
 */
function between(what, id) {
  /** @type {{ name: string, startTime: number }[]} */
  const marks = Reflect.get(globalThis, 'MonacoPerformanceMarks').getMarks();
  const at = (/** @type {string} */ verb) =>
    marks.find(({ name }) => name === `code/extHost/${verb}${what}/${id}`)?.startTime ?? NaN;
  return at('did') - at('will');
}

/** @param {import('vscode').Uri} uri */
async function firstFinding(uri) {
  const from = performance.now();
  const found = new Promise((resolve) => {
    const look = () => languages.getDiagnostics(uri).length > 0 && resolve(performance.now() - from);
    languages.onDidChangeDiagnostics(look);
  });
  await window.showTextDocument(await workspace.openTextDocument(uri));
  return found;
}
