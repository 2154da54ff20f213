/** The users files that get into a container, wherever they come to stand. */
import { isUsersFile } from '../../common/files/recognition.ts';
import { isUsersFileName } from '../../common/files/file-names.ts';
import type { Container, Mount } from '../container.ts';
import type { FileAnswer, Files } from '../files.ts';
import { nameOf } from '../paths.ts';
import { sourceName, targetOf } from './standing.ts';

export interface DeliveredFile {
  readonly mount: Mount;
  /** In the container. */
  readonly path: string;
  /** In the folder; null where it can't be seen or stands in a manifest. */
  readonly file: string | null;
}

export function deliveredFiles({ mounts }: Container, directory: string, files: Files): readonly DeliveredFile[] {
  return mounts.flatMap((mount) => delivered(mount, directory, files));
}

function delivered(mount: Mount, directory: string, files: Files): readonly DeliveredFile[] {
  const { source } = mount;
  if (mount.target === '') return [];
  const path = targetOf(mount, directory, files);
  if (source.kind === 'keys') {
    return [...source.keys].flatMap(([key, { value }]) =>
      value.kind === 'text' && isOurs(key, value.text) ? [{ mount, path: `${path}/${key}`, file: null }] : [],
    );
  }
  if (source.kind === 'content') {
    const { value } = source.content;
    return value.kind === 'text' && isOurs(nameOf(path), value.text) ? [{ mount, path, file: null }] : [];
  }
  const hasName = isUsersFileName(nameOf(path)) || isUsersFileName(sourceName(mount) ?? '');
  if (source.kind !== 'inside') return hasName && source.kind !== 'unknown' ? [{ mount, path, file: null }] : [];
  const answer = files.read(source.path);
  if (answer.kind === 'text')
    return isUsers(answer) || (hasName && isEmptyList(answer.text)) ? [{ mount, path, file: source.path }] : [];
  if (answer.kind !== 'folder')
    return hasName ? [{ mount, path, file: answer.kind === 'unread' ? source.path : null }] : [];
  return files
    .list(source.path)
    .filter(isUsersFileName)
    .flatMap((name) => {
      const file = source.path === '' ? name : `${source.path}/${name}`;
      const text = files.read(file);
      const ours = text.kind === 'text' && (isUsers(text) || isEmptyList(text.text));
      return ours ? [{ mount, path: `${path}/${name}`, file }] : [];
    });
}

/** What is in a file is asked for each mount that brings it. */
const known = new WeakMap<FileAnswer, boolean>();

function isUsers(answer: Extract<FileAnswer, { readonly kind: 'text' }>): boolean {
  const found = known.get(answer) ?? isUsersFile(answer.text);
  known.set(answer, found);
  return found;
}

function isOurs(name: string, text: string): boolean {
  return isUsersFile(text) || (isUsersFileName(name) && isEmptyList(text));
}

/** A list that somebody has yet to fill. */
function isEmptyList(text: string): boolean {
  return /^\s*(?:\[\s*\]\s*)?$/.test(text);
}
