import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { Compose1, findPythonOfCompose } from './compose-1.ts';
import { askCompose, findCompose, Workplace } from './compose-2.ts';
import { folder, type Folder } from './generate/folder.ts';
import { forGeneration1 } from './generate/for-generation-1.ts';
import { ourProject } from './our-verdict.ts';
import type { Verdict } from './verdict.ts';
import type { ComposeGeneration } from '../../../server/src/deployment/compose/project.ts';

/** So many folders of each generation, of which fewer are refused than of those that are made. */
const wanted = 250;
const mostRefused = 50;

/** Writes down what Compose says of made-up folders, for `npm test`, which runs without it. */
async function main(): Promise<number> {
  const [program, python] = [findCompose(), findPythonOfCompose()];
  if (program === null || python === null) {
    console.error('Both generations of Compose have to be here; test/README.md tells how to name them.');
    return 2;
  }
  const target = new URL('../../data/compose/', import.meta.url);
  mkdirSync(target, { recursive: true });
  const workplace = new Workplace();
  const compose1 = new Compose1(python);
  const made = fc.sample(folder, { seed: 20, numRuns: 6 * wanted });
  const ask2 = async (each: Folder) => (await askCompose(program, workplace.write(each), each.given)).verdict;
  const ask1 = async (each: Folder) => (await compose1.ask(each)).verdict;
  writeFileSync(new URL('compose-2.jsonl', target), await recorded(made, 2, ask2));
  writeFileSync(new URL('compose-1.jsonl', target), await recorded(made.map(forGeneration1), 1, ask1));
  workplace.remove();
  compose1.close();
  return 0;
}

async function recorded(
  folders: readonly Folder[],
  generation: ComposeGeneration,
  ask: (each: Folder) => Promise<Verdict>,
): Promise<string> {
  const lines: string[] = [];
  let refused = 0;
  for (const made of folders) {
    if (lines.length === wanted) break;
    const each = withoutUnused(made, generation);
    const verdict = await ask(each);
    if (verdict.services === null && ++refused > mostRefused) continue;
    lines.push(`${JSON.stringify({ ...each, verdict })}\n`);
  }
  return lines.join('');
}

/** Only with the files that have a say, which are few of those that are made. */
function withoutUnused(folder: Folder, generation: ComposeGeneration): Folder {
  const looked = ourProject(folder, generation)?.looked;
  const files = Object.entries(folder.files).filter(([name]) => looked?.has(name) ?? true);
  return { files: Object.fromEntries(files), given: folder.given };
}

process.exitCode = await main();
