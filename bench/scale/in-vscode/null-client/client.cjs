// @ts-check
// What a language client and the process of a server cost, whatever the server does.
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

/** The path of the server is filled in. */
const path = /** @type {string} */ (process.env.NULL_SERVER);
const options = { env: { ...process.env, FINDINGS: '1' } };
const server = { module: path, transport: TransportKind.stdio, options };
const client = new LanguageClient('null', 'null', server, { documentSelector: [{ language: 'yaml' }] });

exports.activate = () => client.start();
exports.deactivate = () => client.stop();
