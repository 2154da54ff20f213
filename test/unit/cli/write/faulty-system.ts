import { nodeWriteSystem, type WriteSystem } from '../../../../server/src/cli/write/write-system.ts';

type Files = WriteSystem['files'];
export type Step = keyof Files | 'copyAttributes';

/** The process was killed: nothing that it would do is done any more. */
export class Killed extends Error {}

/** Which process ids are those of killed processes. */
export const killed = 4_000_001;
export const alive = 4_000_002;

/** A system as a process of that id sees it, in which `before` and `after` each step something may happen. */
export function systemOf(
  process: number,
  hooks: {
    readonly before?: (step: Step, args: readonly unknown[]) => void;
    readonly after?: (step: Step, args: readonly unknown[]) => void;
  } = {},
): WriteSystem {
  const wrap = <F extends (...args: never[]) => unknown>(step: Step, call: F): F =>
    ((...args: never[]) => {
      hooks.before?.(step, args);
      const result = call(...args);
      hooks.after?.(step, args);
      return result;
    }) as F;
  const calls = Object.entries(nodeWriteSystem.files).filter(([, call]) => typeof call === 'function');
  const files = Object.fromEntries(calls.map(([name, call]) => [name, wrap(name as keyof Files, call)])) as Files;
  return {
    ...nodeWriteSystem,
    process,
    files,
    isAlive: (id) => id !== killed,
    // The real one starts a program, each time.
    copyAttributes: wrap('copyAttributes', () => true),
  };
}

/** A system whose process is killed at a step, before it or right behind it. Counts the steps where `at` is none. */
export function mortalSystem(
  at: number,
  when: 'before' | 'after',
): { readonly system: WriteSystem; readonly steps: () => number } {
  let count = 0;
  let isDead = false;
  const die = (): never => {
    isDead = true;
    throw new Killed();
  };
  const system = systemOf(killed, {
    before: () => {
      if (isDead) die();
      count += 1;
      if (count === at && when === 'before') die();
    },
    after: () => {
      if (count === at && when === 'after') die();
    },
  });
  return { system, steps: () => count };
}

/** An error of the system. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A system in which a step on a path that fits fails with a code. */
export function failingSystem(step: Step, code: string, fits: (path: string) => boolean = () => true): WriteSystem {
  return systemOf(alive, {
    before: (each, [path]) => {
      if (each === step && fits(String(path))) throw systemError(code);
    },
  });
}
