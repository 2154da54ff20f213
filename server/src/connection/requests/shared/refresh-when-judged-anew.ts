import type { RequestType0 } from 'vscode-languageserver';
import type { Services } from '../../services.ts';

/** One question is enough for what happens at once, in ms. */
const refreshDelay = 100;

/** Has the client ask again when an open file is judged anew: nothing in its text tells of settings and deployments. */
export function refreshWhenJudgedAnew<R, E>(
  type: RequestType0<R, E>,
  { client, documents, guard, scheduler }: Services,
): void {
  let isDue = false;
  documents.onDidChange(({ document, cause }) => {
    if (isDue || document.version === null || cause === 'opened' || cause === 'edited') return;
    isDue = true;
    scheduler.later(refreshDelay, () => {
      isDue = false;
      guard.background(type.method, () => client.refresh(type));
    });
  });
}
