import { readJsonLines } from './json-lines.ts';
import { oracleCases } from './oracle-cases.ts';
import { readPublicFile } from './public-files.ts';

/** A `users.yml` of another program. */
export interface ForeignFile {
  readonly id: string;
  readonly text: string;
}

/** The made-up ones, and the public ones that stand beside the project. */
export function foreignFiles(): readonly ForeignFile[] {
  const madeUp = readJsonLines(new URL('../data/foreign.jsonl', import.meta.url)) as ForeignFile[];
  const judged = oracleCases().filter(({ category }) => category === 'foreign');
  return [
    ...madeUp,
    ...(readPublicFile('foreign') as ForeignFile[]),
    ...judged.map(({ id, yaml }) => ({ id, text: yaml })),
  ];
}
