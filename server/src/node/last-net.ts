import { internalError } from '../common/describe-error.ts';

/**
 * What nobody has caught ends no process in which somebody edits: it is told on standard error, without words that
 * might quote a file. All that fails should fail inside a guard, so whatever comes here is a mistake of ours.
 */
export function spreadLastNet(): void {
  const tell = (error: unknown): void => {
    process.stderr.write(`users-yml: ${internalError(error)}\n`);
  };
  // Where nobody reads it, nobody can be told.
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
