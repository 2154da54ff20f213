import { internalError } from '../common/describe-error.ts';

/**
 * What nobody has caught is told on the console, without words that might quote a file, and by nobody else. All that
 * fails should fail inside a guard, so whatever comes here is a mistake of ours.
 */
export function spreadLastNet(): void {
  const tell = (event: Event, error: unknown): void => {
    event.preventDefault();
    // eslint-disable-next-line no-console -- a worker has nothing else
    console.error(`users-yml: ${internalError(error)}`);
  };
  self.addEventListener('error', (event) => {
    tell(event, event.error);
  });
  self.addEventListener('unhandledrejection', (event) => {
    tell(event, event.reason);
  });
}
