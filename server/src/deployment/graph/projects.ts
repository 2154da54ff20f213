/** The compose projects of a folder tree: which files belong together, and which are begun with. */
import type { Project } from '../compose/project.ts';
import { readProject } from '../compose/read-project.ts';
import type { Files } from '../files.ts';
import { folderOf } from '../paths.ts';
import type { Memory } from './memory.ts';

export interface ComposeRoot {
  /** The same for the same files from one reading to the next. */
  readonly key: string;
  readonly project: Project;
  /** What it comes to over the folder's default files, as whoever lays it over those would run it; null without any. */
  readonly over: Project | null;
}

/** Nobody has more files to be laid over others; each is read by itself and over them. */
const mostFurther = 50;

/** `paths`: compose files. In steps. */
export function* composeRoots(
  files: Files,
  paths: readonly string[],
  memory: Memory,
): Generator<undefined, readonly ComposeRoot[]> {
  const defaults = new Map<string, Project>();
  for (const folder of new Set(paths.map(folderOf))) {
    const project = yield* memory.recall(`folder ${folder}`, files, [], (own) => readProject(own, { folder }));
    if (project) defaults.set(folder, project);
  }
  const roots: ComposeRoot[] = [...defaults].map(([folder, project]) => ({
    key: `folder ${folder}`,
    project,
    over: null,
  }));
  const reached = new Set(roots.flatMap(({ project: { looked } }) => [...looked]));
  const further = paths.filter((path) => !reached.has(path));
  const alone = new Map<string, Project>();
  for (const path of further.slice(0, mostFurther)) {
    const project = yield* memory.recall(`file ${path}`, files, [], (own) => readProject(own, { files: [path] }));
    if (project) alone.set(path, project);
  }
  for (const [path, project] of alone) {
    const isReached = [...alone].some(([other, { looked }]) => other !== path && looked.has(path));
    if (isReached) continue;
    const base = defaults.get(folderOf(path));
    const [first, ...rest] = base?.files ?? [];
    const over =
      first === undefined
        ? null
        : yield* memory.recall(`over ${path}`, files, [first, ...rest], (own) =>
            readProject(own, { files: [first, ...rest, path] }),
          );
    roots.push({ key: `file ${path}`, project, over });
  }
  return roots;
}
