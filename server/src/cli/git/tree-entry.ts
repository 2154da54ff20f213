/** A file, link, folder or submodule of a revision. */
export interface TreeEntry {
  readonly kind: 'file' | 'link' | 'other';
  readonly id: string;
  /** From the top of the repository, with `/`. */
  readonly path: string;
}

/** `MODE TYPE ID<TAB>PATH`, as `git ls-tree -z` prints it; null for what is none, or has a name that is not UTF-8. */
export function parseTreeEntry(line: string): TreeEntry | null {
  const [, mode = '', type = '', id = '', path = ''] =
    /^(\d{6}) ([a-z]+) ([0-9a-f]{40,64})\t([^\0]+)$/.exec(line) ?? [];
  if (path === '' || path.includes('\ufffd')) return null;
  const isLink = mode === '120000';
  return { kind: type !== 'blob' ? 'other' : isLink ? 'link' : 'file', id, path };
}
