import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is installed or made, and not the project's own text. */
const ignored = new Set(['.git', '.cache', 'node_modules', 'dist', 'out', 'generated']);

export interface ProjectFile {
  /** From the project's root, `/`-joined. */
  readonly path: string;
  readonly text: string;
}

/** The files below these folders ('' for the root) whose names fit. */
export function projectFiles(folders: readonly string[], names: RegExp): readonly ProjectFile[] {
  return folders.flatMap((folder) => pathsBelow(folder, names)).map((path) => ({ path, text: textOf(path) }));
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The path, from the root, of what a file links to. */
export function linkedPath(from: string, link: string): string {
  return join(dirname(from), link);
}

function pathsBelow(folder: string, names: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : pathsBelow(path, names);
    return entry.isFile() && names.test(entry.name) ? [path] : [];
  });
}
