/** Asks one question after the other, with a way back. */
import type { Answer, Place } from './answer.ts';

/** One question. It writes the answer into the draft itself. */
export interface Step<D> {
  /** Whether the question makes sense after the answers so far; default yes. */
  readonly when?: (draft: D) => boolean;
  readonly ask: (draft: D, place: Place) => Promise<'next' | 'back' | 'cancel'>;
}

/** Asks one question after the other, with a way back. False when somebody gave up. */
export async function runWizard<D>(steps: readonly Step<D>[], draft: D): Promise<boolean> {
  const asked: Step<D>[] = [];
  const wanted = (): Step<D>[] => steps.filter((step) => step.when?.(draft) ?? true);
  const following = (step: Step<D> | undefined): Step<D> | undefined =>
    wanted().find((other) => step === undefined || steps.indexOf(other) > steps.indexOf(step));
  let step = following(undefined);
  while (step !== undefined) {
    const place = { step: asked.length + 1, total: wanted().length, canGoBack: asked.length > 0 };
    const result = await step.ask(draft, place);
    if (result === 'cancel') return false;
    if (result === 'back') {
      step = asked.pop() ?? step;
    } else {
      asked.push(step);
      step = following(step);
    }
  }
  return true;
}

/** Keeps the value of an answer, if there is one. */
export function take<T>(answer: Answer<T>, keep: (value: T) => void): 'next' | 'back' | 'cancel' {
  if (typeof answer === 'string') return answer;
  keep(answer.value);
  return 'next';
}
