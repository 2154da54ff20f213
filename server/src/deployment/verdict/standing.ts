/** What stands at a path in a container: what is mounted there, or copied into its image. */
import type { Container, Mount, Source, Written } from '../container.ts';
import type { Files } from '../files.ts';
import { below, containerPath, nameOf } from '../paths.ts';

export type Standing =
  /** A file of the folder. */
  | { readonly kind: 'file'; readonly file: string; readonly mount: Mount }
  /** A text that stands in a manifest, or in the compose file. */
  | { readonly kind: 'content'; readonly content: Written; readonly mount: Mount }
  | { readonly kind: 'folder'; readonly mount: Mount }
  /** A mount reaches there, but what it brings has no such file. */
  | { readonly kind: 'lacking'; readonly mount: Mount }
  /** What it would be read from is not in the folder. */
  | { readonly kind: 'no-source'; readonly mount: Mount; readonly source: string }
  /** A volume that starts without it, and may have got it since. */
  | { readonly kind: 'volume'; readonly mount: Mount }
  /** A file stands where the path has a folder. */
  | { readonly kind: 'through-file'; readonly mount: Mount }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

const unknown: Standing = { kind: 'unknown' };
const nothing: Standing = { kind: 'nothing' };

/** `directory`: the container's working directory, where relative targets of copies begin. */
export function standingAt(path: string, container: Container, directory: string, files: Files): Standing {
  const mounted = container.mounts.filter(({ kind }) => kind !== 'copy');
  const found = deepest(path, mounted, directory);
  // What is mounted hides all of the image below it, but for an empty volume, which begins as a copy of it.
  if (found && found.mount.source.kind !== 'volume') return standingOf(found, files);
  if (mounted.some(({ target }) => target !== '' && isBelow(path, target))) {
    const mount = mounted.find(({ target }) => isBelow(path, target));
    if (mount) return { kind: 'folder', mount };
  }
  if (container.unseen.mounts || mounted.some(({ target }) => target === '')) return unknown;
  const copied = copyAt(path, container.mounts, directory, files);
  if (copied.kind !== 'nothing' || !found) return copied;
  return standingOf(found, files);
}

function isBelow(folder: string, path: string): boolean {
  return path !== folder && below(folder, containerPath('/', path)) !== null;
}

interface Found {
  readonly mount: Mount;
  /** Below its target. */
  readonly rest: string;
}

/** Of several mounts of one target the last one counts. */
function deepest(path: string, mounts: readonly Mount[], directory: string): Found | null {
  let best: Found | null = null;
  for (const mount of mounts) {
    if (mount.target === '') continue;
    const rest = below(containerPath(directory, mount.target), path);
    if (rest !== null && (best === null || rest.length <= best.rest.length)) best = { mount, rest };
  }
  return best;
}

function standingOf({ mount, rest }: Found, files: Files): Standing {
  const { source } = mount;
  switch (source.kind) {
    case 'inside':
      return inFolder(source.path, rest, mount, files);
    case 'content':
      return rest === '' ? { kind: 'content', content: source.content, mount } : { kind: 'through-file', mount };
    case 'keys':
      return inKeys(source, rest, mount);
    case 'volume':
      if (!source.plain) return unknown;
      return rest === '' ? { kind: 'folder', mount } : { kind: 'volume', mount };
    case 'nothing':
      return rest === '' ? { kind: 'folder', mount } : { kind: 'lacking', mount };
    case 'outside':
    case 'unknown':
      return unknown;
  }
}

function inKeys(source: Extract<Source, { readonly kind: 'keys' }>, rest: string, mount: Mount): Standing {
  if (rest === '') return { kind: 'folder', mount };
  const content = source.keys.get(rest);
  return content ? { kind: 'content', content, mount } : { kind: 'lacking', mount };
}

function inFolder(path: string, rest: string, mount: Mount, files: Files): Standing {
  const base = files.read(path);
  if (base.kind === 'missing') return { kind: 'no-source', mount, source: path };
  if (base.kind === 'outside') return unknown;
  if (base.kind !== 'folder')
    return rest === '' ? { kind: 'file', file: path, mount } : { kind: 'through-file', mount };
  if (rest === '') return { kind: 'folder', mount };
  const file = path === '' ? rest : `${path}/${rest}`;
  const { kind } = files.read(file);
  if (kind === 'missing') return { kind: 'lacking', mount };
  if (kind === 'outside') return unknown;
  return kind === 'folder' ? { kind: 'folder', mount } : { kind: 'file', file, mount };
}

/** Later copies replace earlier ones. */
function copyAt(path: string, mounts: readonly Mount[], directory: string, files: Files): Standing {
  for (const mount of mounts.toReversed()) {
    if (mount.kind !== 'copy') continue;
    const rest = below(targetOf(mount, directory, files), path);
    if (rest === null) continue;
    const found = standingOf({ mount, rest }, files);
    if (found.kind !== 'lacking') return found;
  }
  return nothing;
}

/** Where a mount or a copy puts what it brings: what a copied folder holds goes right into the target. */
export function targetOf(mount: Mount, directory: string, files: Files): string {
  const { source, target, into } = mount;
  const isFolder = into !== undefined && source.kind === 'inside' && files.read(source.path).kind === 'folder';
  return containerPath(directory, isFolder ? into : target);
}

/** The name that what a mount brings has in the folder; null where it has none. */
export function sourceName({ source }: Mount): string | null {
  if (source.kind === 'inside') return nameOf(source.path);
  return source.kind === 'volume' ? source.name : null;
}
