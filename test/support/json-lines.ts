import { readFileSync } from 'node:fs';

/** The values of a file with one JSON value a line. */
export function readJsonLines(file: URL): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
}
