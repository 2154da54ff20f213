/** Paths as Compose joins them. The folder's own place on the caller's machine is `folderMark`. */
import { folderMark, homeMark, isKnown } from '../interpolation/marks.ts';
import type { Source } from '../container.ts';

/** Without `.`, `..` and doubled `/`, as far as that goes. */
export function cleanPath(path: string): string {
  if (path === '') return '.';
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute) parts.push('..');
  }
  const joined = parts.join('/');
  return isAbsolute ? `/${joined}` : joined || '.';
}

export function joinPath(folder: string, path: string): string {
  return cleanPath(folder === '' ? path : `${folder}/${path}`);
}

/** The folder that a path lies in. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : cleanPath(path.slice(0, end + 1));
}

/** The way from a folder to a path; both absolute. */
export function relativePath(folder: string, path: string): string {
  const from = cleanPath(folder).split('/').filter(Boolean);
  const to = cleanPath(path).split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...Array<string>(from.length - shared).fill('..'), ...to.slice(shared)].join('/') || '.';
}

/** `~` at the beginning of a path is the caller's home, whatever follows it. */
export function expandHome(path: string): string {
  return path.startsWith('~') ? joinPath(homeMark, path.slice(1)) : path;
}

/** An absolute path of Windows: one of a drive, or of another machine. */
export function isWindowsPath(path: string): boolean {
  return /^(?:[A-Za-z]:|[\\/]{2}[^\\/.][^\\/]*[\\/][^\\/.][^\\/]*)[\\/]/.test(path);
}

/** A relative path counts from `folder`; others are kept. */
export function resolvePath(folder: string, path: string): string {
  const expanded = expandHome(path);
  if (expanded.startsWith('/') || isWindowsPath(expanded)) return expanded;
  return joinPath(folder, expanded);
}

/** The same path from the folder of files that is looked at; null if it lies outside or can't be told. */
export function pathInside(path: string): string | null {
  const clean = cleanPath(path);
  if (clean !== folderMark && !clean.startsWith(`${folderMark}/`)) return null;
  const inside = clean.slice(folderMark.length + 1);
  return isKnown(inside) ? inside : null;
}

/** What lies at an absolute path. */
export function sourceAt(path: string): Source {
  const inside = pathInside(path);
  if (inside !== null) return { kind: 'inside', path: inside };
  const clean = cleanPath(path);
  const known = clean.startsWith(homeMark) ? clean.slice(homeMark.length) : clean;
  return isKnown(known) ? { kind: 'outside' } : { kind: 'unknown' };
}

/** An absolute path for one in the folder of files that is looked at. */
export function pathFromInside(path: string): string {
  return path === '' ? folderMark : cleanPath(`${folderMark}/${path}`);
}
