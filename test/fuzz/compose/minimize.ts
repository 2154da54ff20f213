import type { Folder } from './generate/folder.ts';

/** The folder with all left out that the difference does not need: files, then lines. */
export async function minimized(folder: Folder, differs: (folder: Folder) => Promise<boolean>): Promise<Folder> {
  let { files } = folder;
  const keepsDiffering = async (next: Record<string, string>): Promise<boolean> => {
    if (!(await differs({ files: next, given: folder.given }))) return false;
    files = next;
    return true;
  };
  for (const name of Object.keys(files)) {
    if (folder.given.includes(name)) continue;
    await keepsDiffering(Object.fromEntries(Object.entries(files).filter(([other]) => other !== name)));
  }
  for (const name of Object.keys(files)) {
    for (let at = 0; at < (files[name] ?? '').split('\n').length;) {
      const lines = (files[name] ?? '').split('\n');
      const isGone =
        lines.length > 1 && (await keepsDiffering({ ...files, [name]: lines.toSpliced(at, 1).join('\n') }));
      if (!isGone) at++;
    }
  }
  return { files, given: folder.given };
}
