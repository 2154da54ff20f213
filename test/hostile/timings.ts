import { fork } from 'node:child_process';
import { operationNames, type OperationName } from './operation.ts';
import type { Timed } from './timed-process.ts';

/** Without these there is nothing to ask about. */
const needed: readonly OperationName[] = ['open'];

/** Times the operations on a file in a process of its own. One that takes longer than `patience` ms is given up. */
export async function timeOperations(
  program: string,
  kind: string,
  number: number,
  patience: number,
): Promise<ReadonlyMap<OperationName, Timed>> {
  const found = new Map<OperationName, Timed>();
  for (;;) {
    const done = [...found.keys()].filter((name) => !needed.includes(name));
    const isComplete = await run(program, [kind, String(number), ...done], patience, found);
    const missing = operationNames.find((name) => !found.has(name));
    if (isComplete || missing === undefined) return found;
    found.set(missing, { name: missing, cpu: patience, stretch: patience, failure: 'given up' });
    if (needed.includes(missing)) return found;
  }
}

/** Adds what was timed; false where the process was ended. */
function run(
  program: string,
  given: readonly string[],
  patience: number,
  found: Map<OperationName, Timed>,
): Promise<boolean> {
  const child = fork(program, given, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    const giveUp = (): void => void child.kill('SIGKILL');
    let timer = setTimeout(giveUp, patience);
    child.on('message', (message) => {
      const timed = message as Timed;
      if (!found.has(timed.name)) found.set(timed.name, timed);
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    });
    child.on('error', reject);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === null);
    });
  });
}
