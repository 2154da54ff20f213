import type { Files } from '../../server/src/deployment/files.ts';

/** Files of a folder that is nowhere but in memory, by their paths. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of Object.keys(texts)) {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const folder = parts.slice(0, depth - 1).join('/');
      const names = folders.get(folder) ?? new Set<string>();
      folders.set(folder, names.add(parts[depth - 1] ?? ''));
    }
  }
  return {
    read: (path) => {
      const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
      if (text !== undefined) return { kind: 'text', text };
      return { kind: folders.has(path) ? 'folder' : 'missing' };
    },
    list: (path) => [...(folders.get(path) ?? [])].sort(),
  };
}
