// @ts-check
import { Editor } from '../editor.mjs';
import { threadTimeOf } from '../process-figures.mjs';

/**
 * @import { Server } from '../server-process.mjs'
 * @import { Question } from './requests.mjs'
 */

/**
 * What an answer takes that nobody has asked for before, in a new process that has read the file; and the third one,
 * when something was typed before it. CPU time of the server's main thread in ms, which depends little on what else the
 * machine does.
 * @param {Server} server @param {Question} question @param {string} text
 */
export async function answerTimes(server, { method, params }, text) {
  const editor = new Editor(server);
  const ask = async () => {
    const asked = params(editor.uri, editor.lines);
    const cpu = threadTimeOf(editor.pid);
    const { result, error } = await editor.ask(method, asked);
    if (error || result === null) throw new Error(`${method}: ${JSON.stringify(error ?? result)}`);
    return { cpu: threadTimeOf(editor.pid) - cpu, length: result.length };
  };
  try {
    await editor.initialize();
    await editor.open(text);
    await editor.idle(500);
    const first = await ask();
    await ask();
    await editor.edit({ line: 0, character: 0 }, { line: 0, character: 0 }, '#\n');
    await editor.idle(100);
    return { first, later: await ask() };
  } finally {
    await editor.stop();
  }
}
