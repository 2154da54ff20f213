// @ts-check
// The first findings of an open file, and those of all files, in a folder with so many users files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor } from '../editor.mjs';
import { generateUsers } from '../users.mjs';

/** @import { Server } from '../server-process.mjs' */

const usersOfEach = 20;

/**
 * From `initialized` on, in ms: to the findings of the one that is opened, and to those of all.
 * @param {Server} server @param {number} files
 */
export async function folderTimes(server, files) {
  const editor = new Editor(server);
  try {
    for (let index = 0; index < files; index++) {
      const folder = join(editor.folder, `${index % 50}`, `${index}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'users.yml'), generateUsers({ users: usersOfEach, seed: index }).text);
    }
    await editor.initialize();
    const from = performance.now();
    const all = editor.ask('workspace/diagnostic', { previousResultIds: [] });
    const open = await editor.open(generateUsers({ users: usersOfEach }).text);
    const { result, at } = await all;
    const told = new Set(result.items.map((/** @type {{ uri: string }} */ { uri }) => uri));
    if (told.size < files) throw new Error(`Findings of ${told.size} files, not ${files}.`);
    return { open, all: at - from };
  } finally {
    await editor.stop();
  }
}
