/** The extension where there are Node and a disk, once there is a users file. */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { bundledWorker, nodeThreads } from '../../../server/src/hashing/node/node-threads.ts';
import { beginExtension } from '../extension.ts';
import type { MakeClient } from '../host.ts';
import type { Begin } from '../look-out.ts';
import { writePrivate } from './write-private.ts';

export const begin: Begin = (context, shell) => {
  const threads = nodeThreads(bundledWorker(context.asAbsolutePath('dist')));
  return beginExtension(context, shell, { makeClient: clientOfProcess(context), toBase64, threads, writePrivate });
};

/** Without a copy of the bytes. */
function toBase64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** The server is a process of its own; Node may keep its compiled code, if nobody else can write where it does. */
function clientOfProcess(context: ExtensionContext): MakeClient {
  const compileCache = join(context.globalStorageUri.fsPath, 'compile-cache');
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc, args: ['--compile-cache', compileCache] };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return (id, name, options) => new LanguageClient(id, name, { run, debug }, options);
}
