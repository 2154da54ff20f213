import { UsersDocument } from '../../document/users-document.ts';
import { decodeText } from '../../document/decode-text.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { defaultSettings } from '../../common/settings/settings.ts';
import { isUsersFileName } from '../../common/files/file-names.ts';
import { basename } from 'node:path';
import type { FileJudge } from '../config/judge-of.ts';
import { encodeLike } from '../write/encode-like.ts';
import { WriteRefused } from '../write/write-refused.ts';

export interface TextOptions {
  readonly judge: Omit<FileJudge, 'config'>;
  readonly force: boolean;
}

/** A users file as it is read to be changed. */
export interface UsersText {
  readonly file: UsersFile;
  /** The bytes of a text that takes its place. */
  readonly encode: (text: string) => Uint8Array;
}

/** Reads the bytes of the file of that path. Throws `WriteRefused` for what is no users file, or can't be read. */
export function readUsersText(path: string, bytes: Uint8Array, { judge, force }: TextOptions): UsersText {
  const { text, fault } = decodeText(bytes);
  // Under this name, nothing and an empty list are a users file of nobody yet.
  const isEmpty = isUsersFileName(basename(path)) && /^\s*(?:\[\s*\]\s*)?$/.test(text);
  const { server, pinned, noMasterKey, isClaimed } = judge;
  const document = new UsersDocument(text, {
    settings: { ...defaultSettings, server },
    claimed: isClaimed,
    forced: force || isEmpty,
    strict: true,
    pinned,
    noMasterKey,
  });
  const { file } = document;
  if (!file) throw new WriteRefused('it is no users file of Rubrix or Argilla. With --force it is taken for one.');
  if (fault !== null) throw new WriteRefused('it is not UTF-8: save it as UTF-8 first.');
  file.advance();
  return { file, encode: (changed) => encodeLike(bytes, changed) };
}
