/** What the README of a Hugging Face Space says of it, in the lines between two `---` at its top. */
import type { Files } from '../files.ts';

/** Whether the folder is a Space that is built from its Dockerfile. */
export function isDockerSpace(files: Files, folder: string): boolean {
  const answer = files.read(folder === '' ? 'README.md' : `${folder}/README.md`);
  if (answer.kind !== 'text') return false;
  const [, matter = ''] = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(answer.text) ?? [];
  return answer.text.startsWith('---') && /^sdk[ \t]*:[ \t]*["']?docker["']?[ \t\r]*$/m.test(matter);
}
