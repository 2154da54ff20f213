import { l10n, ProgressLocation, window, type CancellationToken, type Disposable, type Uri } from 'vscode';
import { hashAll } from '../../../server/src/hashing/hash-all.ts';
import { HashCancelled } from '../../../server/src/hashing/host.ts';
import { WorkerBcryptHost } from '../../../server/src/hashing/workers/hash-worker-host.ts';
import type { Threads } from '../../../server/src/hashing/workers/threads.ts';
import { validSettingOf } from '../settings.ts';
import { tell } from '../ui/tell.ts';
import { costAdvice, impossibleCost } from './cost-advice.ts';

/** The cost that a configuration file asks for, for what is about a file; undefined where none does. */
export type ConfiguredCost = (scope: Uri | undefined) => Promise<number | undefined>;

/** Hashes passwords with the cost of the settings, away from the thread that all extensions share. */
export class Hasher implements Disposable {
  readonly #host: WorkerBcryptHost;
  readonly #warned = new Set<number>();

  readonly #configuredCost: ConfiguredCost;

  constructor(threads: Threads, configuredCost: ConfiguredCost) {
    this.#configuredCost = configuredCost;
    this.#host = new WorkerBcryptHost({ threads });
  }

  /** Undefined when somebody cancelled or the cost can't be used; why is said by then. */
  async hash(password: string, scope?: Uri): Promise<string | undefined> {
    const cost = await this.#cost(scope);
    if (cost === undefined) return undefined;
    const title = l10n.t('Hashing the password');
    return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
      this.#cancellable(token, (signal) => this.#host.hash(password, cost, signal)),
    );
  }

  /** The same for several passwords at once, on all cores, with how far it is. In their order. */
  async hashAll(passwords: readonly string[], scope?: Uri): Promise<readonly string[] | undefined> {
    const cost = await this.#cost(scope);
    if (cost === undefined) return undefined;
    const title = l10n.t('Hashing the passwords');
    return window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        const increment = 100 / passwords.length;
        const onDone = (done: number): void => {
          progress.report({ increment, message: l10n.t('{0} of {1}', done, passwords.length) });
        };
        return this.#cancellable(token, (signal) => {
          const host = { hash: (password: string, of: number) => this.#host.hash(password, of, signal) };
          return hashAll(host, passwords, { cost, atOnce: this.#host.cores, onDone });
        });
      },
    );
  }

  /** As a `BcryptHost` does; it takes as long as the hash costs. Rejects with `HashCancelled` when somebody cancels. */
  async verify(hash: string, candidates: readonly string[]): Promise<number> {
    const title = l10n.t('Trying the password');
    const found = await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (_, token) => this.#cancellable(token, (signal) => this.#host.verify(hash, candidates, signal)),
    );
    if (found === undefined) throw new HashCancelled();
    return found;
  }

  dispose(): void {
    this.#host.dispose();
  }

  async #cancellable<T>(token: CancellationToken, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const controller = new AbortController();
    const subscription = token.onCancellationRequested(() => {
      controller.abort();
    });
    try {
      return await work(controller.signal);
    } catch (error) {
      if (error instanceof HashCancelled) return undefined;
      throw error;
    } finally {
      subscription.dispose();
    }
  }

  /** Undefined: it can't be used, which is said, or somebody would not wait so long. */
  async #cost(scope?: Uri): Promise<number | undefined> {
    const cost = (await this.#configuredCost(scope)) ?? validSettingOf('hash.cost', scope);
    if (cost === undefined) tell.error(impossibleCost());
    return cost !== undefined && (await this.#agreed(cost)) ? cost : undefined;
  }

  async #agreed(cost: number): Promise<boolean> {
    const advice = costAdvice(cost);
    if (advice.kind === 'fine') return true;
    if (advice.kind === 'slow') {
      const hash = l10n.t('Hash All the Same');
      return (await window.showWarningMessage(advice.text, { modal: true }, hash)) === hash;
    }
    if (!this.#warned.has(cost)) tell.warning(advice.text);
    this.#warned.add(cost);
    return true;
  }
}
