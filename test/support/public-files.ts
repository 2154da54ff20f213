import { existsSync } from 'node:fs';
import { readJsonLines } from './json-lines.ts';

/** Public files are not the project's to ship: they are tested where they stand beside it. */
const folder = new URL('../../../shared/', import.meta.url);

const publicFiles = {
  oracle: 'oracle/cases.jsonl',
  foreign: 'corpus/foreign.jsonl',
  deployments: 'deploy/corpus.jsonl',
} as const;

const missing = Object.values(publicFiles).filter((path) => !existsSync(new URL(path, folder)));
if (missing.length > 0)
  console.log(`Not tested, as they are not in ../shared: the public files of ${missing.join(', ')}.`);

/** What such a file holds, one value a line; nothing where there is none. */
export function readPublicFile(name: keyof typeof publicFiles): unknown[] {
  const path = publicFiles[name];
  return missing.includes(path) ? [] : readJsonLines(new URL(path, folder));
}
