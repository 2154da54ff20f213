import { ResponseError } from 'vscode-languageserver';

/**
 * Runs a handler so that nobody sees it fail: the failure goes to the log and the answer is the fallback. Answers that
 * are errors of the protocol, like a cancellation, pass. The handler begins at once, so that messages keep their order.
 */
export type Guard = <T>(name: string, fallback: T, work: () => T | Promise<T>) => Promise<T>;

export function createGuard(log: (message: string) => void): Guard {
  return async (name, fallback, work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${name}: ${describeError(error)}`);
      return fallback;
    }
  };
}

/** Name and stack of an error. Its message may quote a document, so it stays out of logs. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 10)].join('\n');
}
