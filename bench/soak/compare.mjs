// @ts-check
// What a server says about its documents, and whether a fresh one says the same.
import { setTimeout as sleep } from 'node:timers/promises';
import { oneMoreUser } from '../users.mjs';
import { SoakClient } from './client.mjs';
import { positionAt, soundOffset } from './text.mjs';

/**
 * @import { Server } from '../server-process.mjs'
 * @import { Open } from './client.mjs'
 * @typedef {{ uri: string, what: string, is: string, should: string, document: Open | undefined }} Difference
 */

/** All that is said about a document, by what was asked. @param {SoakClient} client @param {string} uri */
async function saidOf(client, uri) {
  const text = client.open.get(uri)?.text ?? '';
  const textDocument = { uri };
  /** @type {Map<string, unknown>} */
  const said = new Map();
  /** @param {string} what @param {string} method @param {object} params */
  const ask = async (what, method, params) => {
    const { result, error } = await client.ask(method, params);
    // The ids differ from server to server.
    said.set(what, error ?? (what === 'diagnostics' ? result.items : withoutKeys(result)));
  };
  await ask('diagnostics', 'textDocument/diagnostic', { textDocument });
  await ask('outline', 'textDocument/documentSymbol', { textDocument });
  await ask('seen', 'usersYml/seen', { uri });
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const position = positionAt(text, soundOffset(text, Math.floor(text.length * part)));
    await ask(`hover at ${part}`, 'textDocument/hover', { textDocument, position });
    await ask(`completion at ${part}`, 'textDocument/completion', { textDocument, position });
    said.set(`completion at ${part}`, ownItems(said.get(`completion at ${part}`)));
  }
  return said;
}

/** API keys that are made up differ each time. @param {unknown} result @returns {unknown} */
function withoutKeys(result) {
  return JSON.parse(JSON.stringify(result ?? null).replace(/\b[A-Za-z][A-Za-z0-9]{32}\b/g, 'KEY'));
}

/**
 * A completion without the names that other files have: which of them are users files, and are read by then, depends on
 * what came before. The order among the others tells how many there were.
 * @param {unknown} result @returns {unknown}
 */
function ownItems(result) {
  const { items = [], ...rest } = /** @type {{ items?: { detail?: string, sortText?: string }[] }} */ (result ?? {});
  const own = items.filter(({ detail = '' }) => !/^in (?:another file|[\w.-]+)$/.test(detail));
  return { ...rest, items: own.map((item) => ({ ...item, sortText: '' })) };
}

/** @param {Map<string, unknown>} said */
function isForeign(said) {
  return /no users file/.test(JSON.stringify(said.get('seen')));
}

/**
 * What is said about a document that was a users file before: it is one for as long as it is open.
 * @param {SoakClient} client @param {string} uri
 */
async function saidOnceKnown(client, uri) {
  const text = client.open.get(uri)?.text ?? '';
  client.replace(uri, oneMoreUser(1));
  await saidOf(client, uri);
  client.replace(uri, text);
  return saidOf(client, uri);
}

/**
 * What is said about files that are not open, once all of them were found. Of one that is no users file a fresh server
 * says nothing, another that there is nothing to say any more.
 * @param {SoakClient} client @param {readonly string[]} uris
 */
async function saidOfFiles(client, uris) {
  for (let tries = 0; ; tries++) {
    const { result } = await client.ask('workspace/diagnostic', { previousResultIds: [] });
    /** @type {Map<string, unknown>} */
    const found = new Map(
      result.items.map((/** @type {{ uri: string, items: unknown }} */ { uri, items }) => [uri, items]),
    );
    if (uris.every((uri) => found.has(uri)) || tries > 100)
      return new Map(uris.map((uri) => [uri, found.get(uri) ?? []]));
    await sleep(50);
  }
}

/**
 * Where a client's server says something else about its documents, or about files that are not open, than a fresh one.
 * @param {SoakClient} client @param {Server} server @param {readonly string[]} files URIs of those that are not open.
 */
export async function differences(client, server, files) {
  const fresh = new SoakClient(server, client.folder);
  /** @type {Difference[]} */
  const found = [];
  /** @param {string} uri @param {string} what @param {unknown} is @param {unknown} should */
  const compare = (uri, what, is, should) => {
    const [old, young] = [JSON.stringify(is) ?? '', JSON.stringify(should) ?? ''];
    if (old !== young) found.push({ uri, what, is: old, should: young, document: client.open.get(uri) });
  };
  try {
    await fresh.start();
    for (const [uri, { text }] of client.open) fresh.openDocument(uri, text);
    for (const uri of client.open.keys()) {
      const said = await saidOf(client, uri);
      let should = await saidOf(fresh, uri);
      if (isForeign(should) && !isForeign(said)) should = await saidOnceKnown(fresh, uri);
      for (const [what, is] of said) compare(uri, what, is, should.get(what));
    }
    const should = await saidOfFiles(fresh, files);
    for (const [uri, is] of await saidOfFiles(client, files)) compare(uri, 'workspace', is, should.get(uri));
    return found;
  } finally {
    await fresh.stop();
  }
}
