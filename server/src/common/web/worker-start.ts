/** How the extension and the language server in a web worker speak beside LSP: what a file has goes into no trace. */
import type { FileSystem } from '../files/file-system.ts';
import type { Texts } from '../words/languages.ts';

/** The first message to the worker; those of LSP follow it. */
export interface WorkerStart<Port> {
  /** Takes `FileQuestion`s, and gives a `FileAnswer` to each. */
  readonly files: Port;
  /** The address of the bundle that computes bcrypt. */
  readonly hashWorker: string;
  /** In the language of VS Code; null for English. */
  readonly texts: Texts | null;
}

/** What is asked of a `FileSystem`, by its names. */
export type FileQuestion = { readonly id: number } & {
  readonly [Name in keyof FileSystem]: { readonly name: Name; readonly args: Parameters<FileSystem[Name]> };
}[keyof FileSystem];

export interface FileAnswer {
  readonly id: number;
  readonly answer: unknown;
}
