import type { CancellationToken } from 'vscode-languageserver';
import { CancellationTokenSource } from '../../protocol-library.ts';
import type { Scheduler } from '../scheduler.ts';

/** What became of a question to the client. What it answered may be anything. */
export type Outcome =
  | { readonly state: 'answered'; readonly result: unknown }
  | { readonly state: 'refused' }
  /** It has not answered yet, and may never do. */
  | { readonly state: 'overdue' };

/** How long the answers of programs are waited for, in ms. */
const usualPatience = 5000;
/** How long where a person may have to agree. */
export const patienceWithPeople = 60_000;

/** A client that owes so many answers to one kind of question is not asked that any more, until it answers. */
const mostOwed = 16;

export interface AskOptions {
  /** In ms. */
  readonly patience?: number;
  /** Gets an answer that comes after all, once nobody waits any more; without it such a question is taken back. */
  readonly late?: (result: unknown) => void;
}

/**
 * Questions to a client, each with a limit to the time that its answer is waited for. Nothing here rejects, whatever
 * the client does: who asks decides what a missing answer means. A client that owes an answer is asked, but not waited
 * for.
 */
export class Questions {
  readonly #scheduler: Scheduler;
  /** How many answers are owed, by method. */
  readonly #owed = new Map<string, number>();
  /** Ends the waiting for each answer that is waited for. */
  readonly #waiting = new Set<() => void>();
  #isOver = false;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** `send`: has the token by which the question is taken back. */
  ask(
    method: string,
    send: (token: CancellationToken) => Promise<unknown>,
    { patience = usualPatience, late }: AskOptions = {},
  ): Promise<Outcome> {
    const owed = this.#owed.get(method) ?? 0;
    if (this.#isOver || owed >= mostOwed) return Promise.resolve({ state: 'overdue' });
    return new Promise((resolve) => {
      const source = new CancellationTokenSource();
      let isOverdue = false;
      const giveUp = (): void => {
        isOverdue = true;
        this.#waiting.delete(giveUp);
        cancelTimer();
        this.#owe(method, 1);
        resolve({ state: 'overdue' });
      };
      const cancelTimer = this.#scheduler.later(patience, () => {
        giveUp();
        if (!late) source.cancel();
      });
      this.#waiting.add(giveUp);
      const settle = (outcome: Outcome): void => {
        if (isOverdue) {
          this.#owe(method, -1);
          if (outcome.state === 'answered') late?.(outcome.result);
          return;
        }
        this.#waiting.delete(giveUp);
        cancelTimer();
        resolve(outcome);
      };
      attempt(() => send(source.token)).then(settle, () => undefined);
      if (owed > 0) giveUp();
    });
  }

  /** Asks and waits for nothing any more. */
  dispose(): void {
    this.#isOver = true;
    for (const giveUp of [...this.#waiting]) giveUp();
  }

  #owe(method: string, more: number): void {
    this.#owed.set(method, (this.#owed.get(method) ?? 0) + more);
  }
}

async function attempt(send: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { state: 'answered', result: await send() };
  } catch {
    return { state: 'refused' };
  }
}
