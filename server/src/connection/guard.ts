import { describeError } from '../common/describe-error.ts';
import { ResponseError } from '../protocol-library.ts';

/** Where work runs that may fail: nobody sees it fail, and the failure goes to the log. */
export interface Guard {
  /**
   * Resolves with the fallback when the work fails. Rejects with nothing but errors of the protocol, like a
   * cancellation, which are answers. The work begins at once, so that messages keep their order.
   */
  readonly run: <T>(name: string, fallback: T, work: () => T | Promise<T>) => Promise<T>;
  /** The same for work that nobody waits for: the one place where a promise may be let go. */
  readonly background: (name: string, work: () => unknown) => void;
}

export function createGuard(log: (message: string) => void): Guard {
  const run: Guard['run'] = async (name, fallback, work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${name}: ${describeError(error)}`);
      return fallback;
    }
  };
  return {
    run,
    background: (name, work) => {
      // An error of the protocol is an answer, and nobody has asked.
      run<unknown>(name, undefined, work).catch(() => undefined);
    },
  };
}
