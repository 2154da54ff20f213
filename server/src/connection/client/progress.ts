import type { CancellationToken, Connection, Disposable, WorkDoneProgressReporter } from 'vscode-languageserver';

/** Work that a person sees going on and can end. */
export interface Progress {
  /** Aborts when the client cancels the work or the request for it. */
  readonly signal: AbortSignal;
  readonly report: (message: string, percentage: number) => void;
  readonly done: () => void;
}

/**
 * Begins to show progress: with the token that came with the request, else with one of the server's where the client
 * can show it, else not at all.
 *
 * @param given attached to the request's own token; it can't be told from one that does nothing, so `hasToken` says
 */
export async function startProgress(
  connection: Connection,
  title: string,
  request: { readonly token: CancellationToken; readonly given: WorkDoneProgressReporter; readonly hasToken: boolean },
  supported: boolean,
): Promise<Progress> {
  const abort = new AbortController();
  const subscriptions: Disposable[] = [
    request.token.onCancellationRequested(() => {
      abort.abort();
    }),
  ];
  let reporter: WorkDoneProgressReporter = request.given;
  if (!request.hasToken && supported) {
    const created = await connection.window.createWorkDoneProgress();
    subscriptions.push(
      created.token.onCancellationRequested(() => {
        abort.abort();
      }),
    );
    reporter = created;
  }
  reporter.begin(title, undefined, undefined, true);
  if (request.token.isCancellationRequested) abort.abort();
  return {
    signal: abort.signal,
    report: (message, percentage) => {
      reporter.report(percentage, message);
    },
    done: () => {
      for (const subscription of subscriptions) subscription.dispose();
      reporter.done();
    },
  };
}
