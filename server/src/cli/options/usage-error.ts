/** What is wrong with the arguments. The text repeats none of them: one may be a password. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** By name: run from source, a module that is loaded on demand may have another copy of the class. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
