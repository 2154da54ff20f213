import type { CancellationToken, Disposable, ProgressToken } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** Work that a person sees going on and can end. */
export interface Progress {
  /** Aborts when the client cancels the work or the request for it. */
  readonly signal: AbortSignal;
  readonly report: (message: string, percentage: number) => void;
  readonly done: () => void;
}

/** The request for the work. */
export interface ProgressRequest {
  readonly token: CancellationToken;
  /** The client shows progress by this token, if it gave one. */
  readonly workDoneToken: ProgressToken | undefined;
}

/**
 * Begins to show progress: with the token that came with the request, else with one of the server's where the client
 * can show it, else not at all.
 */
export async function startProgress(client: Client, title: string, request: ProgressRequest): Promise<Progress> {
  const { token, workDoneToken } = request;
  const abort = new AbortController();
  const cancel = (): void => {
    abort.abort();
  };
  const subscriptions: Disposable[] = [token.onCancellationRequested(cancel)];
  const canCreate = workDoneToken === undefined && client.capabilities.window?.workDoneProgress === true;
  const created = canCreate ? await client.createProgress() : undefined;
  if (created) subscriptions.push(created.token.onCancellationRequested(cancel));
  const reporter = created ?? client.attachProgress(workDoneToken);
  reporter.begin(title, undefined, undefined, true);
  if (token.isCancellationRequested) cancel();
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
