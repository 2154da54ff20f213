import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Answer } from './answer.ts';
import { differences } from './compare.ts';
import { Compose1, findPythonOfCompose } from './compose-1.ts';
import { askCompose, findCompose, Workplace } from './compose-2.ts';
import { folder, type Folder } from './generate/folder.ts';
import { forGeneration1 } from './generate/for-generation-1.ts';
import { minimized } from './minimize.ts';
import { ourVerdict } from './our-verdict.ts';

/** So many folders are made at once, and so many differences looked for. */
const chunk = 250;
const most = 8;

interface Asker {
  readonly ask: (folder: Folder) => Promise<Answer>;
  readonly close: () => void;
}

/** Compose itself; null where there is none. */
function openCompose(generation: 1 | 2): (() => Asker) | null {
  if (generation === 1) {
    const python = findPythonOfCompose();
    return python === null
      ? null
      : () => {
          const compose = new Compose1(python);
          return { ask: async (each) => compose.ask(each), close: () => compose.close() };
        };
  }
  const program = findCompose();
  return program === null
    ? null
    : () => {
        const workplace = new Workplace();
        return {
          ask: async (each) => askCompose(program, workplace.write(each), each.given),
          close: () => workplace.remove(),
        };
      };
}

/** Compares our reading with that of Compose on as many folders as asked for. Exit status 1: there is a difference. */
async function main(): Promise<number> {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ options: { runs: string, seed: string, jobs: string, generation: string } });
  const generation = values.generation === '1' ? 1 : 2;
  const runs = Number(values.runs ?? 20_000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const open = openCompose(generation);
  if (open === null) {
    console.error('Compose is not here; test/README.md tells how to name it.');
    return 2;
  }
  console.log(`Compose ${String(generation)}, ${String(runs)} folders, seed ${String(seed)}`);
  const counts = { folders: 0, accepted: 0, untold: 0 };
  let differing = 0;

  const worker = async (waiting: Folder[]): Promise<void> => {
    const { ask, close } = open();
    const compare = async (each: Folder): Promise<Compared> => {
      const { verdict, error } = await ask(each);
      const ours = ourVerdict(each, generation);
      return {
        found: differences(ours, verdict),
        error,
        isAccepted: verdict.services !== null,
        isUntold: ours.services === 'untold',
      };
    };
    for (let each = waiting.pop(); each && differing < most; each = waiting.pop()) {
      const first = await compare(each);
      counts.folders++;
      if (first.isAccepted) counts.accepted++;
      if (first.isUntold) counts.untold++;
      if (first.found.length === 0) continue;
      differing++;
      const smallest = await minimized(each, async (smaller) => signature(await compare(smaller)) === signature(first));
      const { found, error } = await compare(smallest);
      console.log(described(smallest, [...found, error]));
    }
    close();
  };

  for (let done = 0; done < runs && differing < most; done += chunk) {
    const made = fc.sample(folder, { seed: seed + done, numRuns: Math.min(chunk, runs - done) });
    const waiting = generation === 1 ? made.map(forGeneration1) : made;
    await Promise.all(Array.from({ length: Number(values.jobs ?? 2) }, async () => worker(waiting)));
    console.log(JSON.stringify(counts));
  }
  return differing > 0 ? 1 : 0;
}

interface Compared {
  readonly found: readonly string[];
  readonly error: string;
  readonly isAccepted: boolean;
  readonly isUntold: boolean;
}

/** What kind of difference it is: a smaller folder is to have the same one. */
function signature({ found, error }: Compared): string {
  const refusal = error.split('\n').at(-2) ?? '';
  return `${found[0]?.split(' ', 3).join(' ') ?? ''} ${refusal.replaceAll(/\/\S+/g, '/')}`;
}

function described({ files, given }: Folder, notes: readonly string[]): string {
  const texts = Object.entries(files).map(([name, text]) => `--- ${name}\n${text}`);
  return [...texts, JSON.stringify({ files, given }), ...notes].join('\n');
}

process.exitCode = await main();
