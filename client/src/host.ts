import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Threads } from '../../server/src/hashing/workers/threads.ts';

/** Makes a client of the language server, which starts the server when it is started. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Writes a new file that nobody but its owner can read. Rejects with the code `EEXIST` where there is one. */
export type WritePrivate = (path: string, text: string) => Promise<void>;

/** What differs between VS Code with a disk and VS Code in a browser. */
export interface Host {
  readonly makeClient: MakeClient;
  /** Bytes of files for the server to read; null where it gets them in another way. */
  readonly toBase64: ((bytes: Uint8Array) => string) | null;
  readonly threads: Threads;
  /** Null where there is no disk. */
  readonly writePrivate: WritePrivate | null;
}
