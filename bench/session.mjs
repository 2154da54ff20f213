// @ts-check
// One after the other, what a person does with an open file. Each function gives figures for one sample.
import { setTimeout as sleep } from 'node:timers/promises';
import { Editor } from './editor.mjs';
import { cpuTime } from './process-figures.mjs';
import { oneMoreUser } from './users.mjs';

/**
 * @import { Server } from './server-process.mjs'
 * @import { Random } from './random.mjs'
 * @import { Defect } from './users.mjs'
 */

/**
 * From the start of the process to all findings of a file.
 * @param {Server} server @param {string} text
 */
export async function coldOpen(server, text) {
  const editor = new Editor(server);
  try {
    const start = await editor.initialize();
    const sent = performance.now();
    await editor.open(text);
    await editor.idle(500);
    const last = editor.last;
    // The first report with all findings counts: a server may report before it has its schema.
    const complete = editor.reports.find((each) => each.diagnostics.length === last?.diagnostics.length) ?? last;
    const at = complete?.at ?? NaN;
    return { start, open: at - sent, total: at - editor.startedAt, diagnostics: last?.diagnostics ?? [] };
  } finally {
    await editor.stop();
  }
}

/** The same in a process that has done it before. @param {Editor} editor @param {string} text */
export async function warmOpen(editor, text) {
  editor.close();
  const sent = performance.now();
  await editor.open(text);
  await editor.idle();
  const last = editor.last;
  const complete = editor.reports.find((each) => each.diagnostics.length === last?.diagnostics.length) ?? last;
  return (complete?.at ?? NaN) - sent;
}

/** A place within a name or address. @param {Editor} editor @param {Random} random */
function placeToType(editor, random) {
  for (;;) {
    const line = random.below(editor.lines.length);
    const found = /^ {2}(?:full_name|email): ["']?\w/.exec(editor.lines[line] ?? '');
    if (found) return { line, character: found[0].length };
  }
}

/** Types a letter and takes it back later. @param {Editor} editor @param {Random} random */
export async function keystroke(editor, random) {
  const start = placeToType(editor, random);
  const cpu = cpuTime(editor.pid);
  const time = await editor.edit(start, start, 'x');
  return {
    time,
    cpu: () => cpuTime(editor.pid) - cpu,
    undo: () => editor.edit(start, { ...start, character: start.character + 1 }, ''),
  };
}

/** @param {Editor} editor @param {Random} random @param {number} number */
export function insertUser(editor, random, number) {
  const at = { line: entryLine(editor, random), character: 0 };
  return editor.edit(at, at, oneMoreUser(number));
}

/** @param {Editor} editor @param {Random} random */
export function deleteLine(editor, random) {
  const { line } = placeToType(editor, random);
  return editor.edit({ line, character: 0 }, { line: line + 1, character: 0 }, '');
}

/** @param {Editor} editor @param {Random} random */
function entryLine(editor, random) {
  for (;;) {
    const line = random.below(editor.lines.length);
    if (editor.lines[line]?.startsWith('- ')) return line;
  }
}

/** Twenty letters, 30 ms apart; the time from the last of them. @param {Editor} editor @param {Random} random */
export async function burst(editor, random) {
  const start = placeToType(editor, random);
  let time = Promise.resolve(0);
  for (let letter = 0; letter < 20; letter++) {
    if (letter > 0) await sleep(30);
    const at = { ...start, character: start.character + letter };
    time = editor.edit(at, at, 'y');
    time.catch(() => {});
  }
  return time;
}

/** Code actions at some finding. @param {Editor} editor @param {Random} random */
export async function codeAction(editor, random) {
  const diagnostic = random.pick(editor.last?.diagnostics ?? []);
  const sent = performance.now();
  const { at } = await editor.ask('textDocument/codeAction', {
    textDocument: { uri: editor.uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], triggerKind: 1 },
  });
  return at - sent;
}

/** What a key could be, on a line that has just been begun. @param {Editor} editor @param {Random} random */
export function completion(editor, random) {
  const line = entryLine(editor, random) + 1;
  const start = { line, character: 0 };
  return rightBehind(editor, { start, end: start, text: '  e\n' }, 'textDocument/completion', {
    position: { line, character: 3 },
    context: { triggerKind: 1 },
  });
}

/** What stands behind a key, right behind a letter typed elsewhere. @param {Editor} editor @param {Random} random */
export function hover(editor, random) {
  const { line } = placeToType(editor, random);
  return typed(editor, random, 'textDocument/hover', { position: { line, character: 4 } });
}

/** @param {Editor} editor @param {Random} random */
export function symbols(editor, random) {
  return typed(editor, random, 'textDocument/documentSymbol', {});
}

/** @param {Editor} editor @param {Random} random @param {string} method @param {object} more */
function typed(editor, random, method, more) {
  const start = placeToType(editor, random);
  return rightBehind(editor, { start, end: start, text: 'x' }, method, more);
}

/**
 * The time of a request that goes out with an edit; the edit is taken back.
 * @param {Editor} editor
 * @param {{ start: { line: number, character: number }, end: { line: number, character: number }, text: string }} edit
 * @param {string} method @param {object} more
 */
async function rightBehind(editor, { start, end, text }, method, more) {
  const settled = editor.edit(start, end, text);
  const sent = performance.now();
  const { at } = await editor.ask(method, { textDocument: { uri: editor.uri }, ...more });
  await settled;
  const lines = text.split('\n');
  const line = start.line + lines.length - 1;
  const character = (lines.length === 1 ? start.character : 0) + (lines.at(-1) ?? '').length;
  await editor.edit(start, { line, character }, '');
  return at - sent;
}

/**
 * How many of the mistakes have a finding in their user, and on how many other users there is one.
 * @param {Editor} editor @param {readonly Defect[]} defects
 */
export function coverage(editor, defects) {
  const diagnostics = editor.last?.diagnostics ?? [];
  const isIn = (/** @type {Defect} */ { first, last }, /** @type {number} */ line) => line >= first && line <= last;
  const found = defects.filter((defect) => diagnostics.some(({ range }) => isIn(defect, range.start.line)));
  const exact = defects.filter(({ code, line }) =>
    diagnostics.some((each) => each.code === code && each.range.start.line === line),
  );
  const others = diagnostics.filter(({ range }) => !defects.some((defect) => isIn(defect, range.start.line)));
  return { seeded: defects.length, found: found.length, exact: exact.length, others: others.length };
}
