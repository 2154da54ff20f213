import type { RequestParam } from 'vscode-languageserver';
import type { FileSystem, FolderItem, Located } from '../../common/files/file-system.ts';
import {
  ReadDirectoryRequest,
  ReadFileRequest,
  StatRequest,
  type FileParams,
  type ReadFileParams,
} from '../../common/protocol/files-protocol.ts';
import { RequestType } from '../../protocol-library.ts';
import { listOf, natural, record, text, type Shape } from '../params/shape.ts';
import type { Client } from './client.ts';

const statType = new RequestType<FileParams, unknown, void>(StatRequest);
const directoryType = new RequestType<FileParams, unknown, void>(ReadDirectoryRequest);
const readType = new RequestType<ReadFileParams, unknown, void>(ReadFileRequest);

/** What comes as one message is taken apart in one go; of a longer file that would keep everybody waiting. */
export const largestFromClient = 16 * 1024 * 1024;

/** How long a place that may be far away is waited for, in ms: until then it is not known what is in the folder. */
const patience = 20_000;

const time: Shape<number> = (value): value is number => Number.isFinite(value);
const folderItems = listOf(record({ name: text, kind: text }));
const statAnswer = record({ kind: text, size: natural, modified: time });
const readAnswer = record({ base64: text });

/**
 * Files of places that the client alone can read, as it tells of them. What it refuses, or does not tell in time, is as
 * good as not there.
 */
export function clientFiles(client: Client): FileSystem {
  async function ask<P>(type: RequestType<P, unknown, void>, params: NoInfer<RequestParam<P>>): Promise<unknown> {
    const outcome = await client.ask(type, params, { patience });
    return outcome.state === 'answered' ? outcome.result : undefined;
  }
  async function locate(uri: string): Promise<Located | null> {
    const answer = await ask(statType, { uri: withPath(uri) });
    if (answer === null) return null;
    const { kind, size, modified } = taken(statAnswer, answer) ?? { kind: 'other', size: 0, modified: 0 };
    const isKnown = kind === 'file' || kind === 'folder';
    return { kind: isKnown ? kind : 'other', uri, size, modified };
  }
  return {
    locate,
    async stat(uri) {
      const found = await locate(uri);
      return found?.kind === 'file' ? { file: found.uri, size: found.size, modified: found.modified } : null;
    },
    async list(folder) {
      const items = taken(folderItems, await ask(directoryType, { uri: withPath(folder) })) ?? [];
      return items.flatMap(({ name, kind }) => (isItemKind(kind) && isName(name) ? [{ name, kind }] : []));
    },
    async read(uri, most) {
      const atMost = Math.min(most, largestFromClient);
      const answer = taken(readAnswer, await ask(readType, { uri, most: atMost }));
      const bytes = answer && bytesOf(answer.base64);
      return bytes === null || bytes.length > atMost ? null : bytes;
    },
  };
}

function taken<T>(shape: Shape<T>, answer: unknown): T | null {
  return shape(answer) ? answer : null;
}

function isItemKind(kind: string): kind is FolderItem['kind'] {
  return kind === 'file' || kind === 'folder' || kind === 'link';
}

/** Whether it means something in the folder itself. */
function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}

/** The folder above `memfs:/users.yml` is `memfs:/`. */
function withPath(uri: string): string {
  return /^[\w+.-]+:(?:\/\/[^/]*)?$/.test(uri) ? `${uri}/` : uri;
}

/** Null for what is no base64. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    const letters = atob(base64);
    const bytes = new Uint8Array(letters.length);
    for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
    return bytes;
  } catch {
    return null;
  }
}
