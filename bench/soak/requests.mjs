// @ts-check
// Everything that a client can ask about a document.
import { linesOf, positionAt, soundOffset } from './text.mjs';

/**
 * @import { Random } from '../random.mjs'
 * @import { SoakClient } from './client.mjs'
 * @typedef {(client: SoakClient, uri: string, random: Random) => Promise<unknown>} Request
 */

/** @param {SoakClient} client @param {string} uri */
const textOf = (client, uri) => client.open.get(uri)?.text ?? '';

/** @param {SoakClient} client @param {string} uri @param {Random} random */
function somewhere(client, uri, random) {
  const text = textOf(client, uri);
  return positionAt(text, soundOffset(text, random.below(text.length + 1)));
}

/** @param {SoakClient} client @param {string} uri @param {string} method @param {object} [more] */
const ask = (client, uri, method, more = {}) =>
  client.ask(`textDocument/${method}`, { textDocument: { uri }, ...more });

/** Light bulbs at a place; one of them is done, sometimes. @type {Request} */
async function lightBulb(client, uri, random) {
  const start = somewhere(client, uri, random);
  const end = { line: start.line + random.pick([0, 0, 5]), character: start.character };
  const { result } = await ask(client, uri, 'codeAction', { range: { start, end }, context: { diagnostics: [] } });
  if (!result?.length || random.chance(0.7)) return null;
  const action = random.pick(/** @type {any[]} */ (result));
  const { edit, command } = action.data ? (await client.ask('codeAction/resolve', action)).result : action;
  if (edit) client.apply(edit);
  else if (command?.command.startsWith('usersYml.') && command.command !== 'usersYml.setPassword')
    await client.ask('workspace/executeCommand', { command: command.command, arguments: command.arguments });
  return null;
}

/** @param {string} text */
function wholeRange(text) {
  return { start: { line: 0, character: 0 }, end: { line: linesOf(text).length, character: 0 } };
}

/** By name. @type {Readonly<Record<string, Request>>} */
export const requests = {
  diagnostics: (client, uri) => ask(client, uri, 'diagnostic'),
  hover: (client, uri, random) => ask(client, uri, 'hover', { position: somewhere(client, uri, random) }),
  completion: (client, uri, random) =>
    ask(client, uri, 'completion', { position: somewhere(client, uri, random), context: { triggerKind: 1 } }),
  outline: (client, uri) => ask(client, uri, 'documentSymbol'),
  hints: (client, uri) => ask(client, uri, 'inlayHint', { range: wholeRange(textOf(client, uri)) }),
  formatting: async (client, uri, random) => {
    const version = client.open.get(uri)?.version ?? null;
    const { result } = await ask(client, uri, 'formatting', { options: { tabSize: 2, insertSpaces: true } });
    const edit = { documentChanges: [{ textDocument: { uri, version }, edits: result ?? [] }] };
    if (result?.length && random.chance(0.2)) client.apply(edit);
  },
  'light bulb': lightBulb,
  'light bulb on all': (client, uri) => {
    const range = wholeRange(textOf(client, uri));
    return ask(client, uri, 'codeAction', { range, context: { diagnostics: [] } });
  },
  'fix all': async (client, uri, random) => {
    const range = wholeRange(textOf(client, uri));
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const { result } = await ask(client, uri, 'codeAction', { range, context });
    if (result?.[0]?.edit && random.chance(0.2)) client.apply(result[0].edit);
  },
  access: (client, uri) => client.ask('usersYml/access', { uri }),
  'access of all': (client) => client.ask('usersYml/access', {}),
  'style of a user': (client, uri) => client.ask('usersYml/entryStyle', { uri }),
  seen: (client, uri) => client.ask('usersYml/seen', { uri }),
  'migration report': (client, uri) => client.ask('usersYml/migrationReport', { uri }),
  workspace: (client) => client.ask('workspace/diagnostic', { previousResultIds: [] }),
};
