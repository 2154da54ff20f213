import type { LogOutputChannel } from 'vscode';
import type { Startable } from './activation.ts';

/** All of the extension but what looks out for a users file. */
export interface Extension {
  readonly server: Startable & { readonly stop: () => Promise<void> };
  /** Runs a command of ours. Never rejects. */
  readonly run: (id: string, args: readonly unknown[]) => Promise<void>;
}

/** Loads the extension when it is first needed, and stands for its server until then. */
export class LateExtension implements Startable {
  readonly #load: (isForServer: boolean) => Promise<Extension>;
  readonly #log: LogOutputChannel;
  #loading: Promise<Extension> | null = null;
  #loaded: Extension | null = null;

  /** `load`: is told whether the server is needed at once. */
  constructor(load: (isForServer: boolean) => Promise<Extension>, log: LogOutputChannel) {
    this.#load = load;
    this.#log = log;
  }

  get state(): Startable['state'] {
    return this.#loaded?.server.state ?? 'idle';
  }

  async start(): Promise<void> {
    await (await this.load(true)).server.start();
  }

  async restart(): Promise<void> {
    await (await this.load(true)).server.restart();
  }

  async run(id: string, args: readonly unknown[]): Promise<void> {
    await (await this.load()).run(id, args);
  }

  /** Rejects where what was installed is not whole. */
  load(isForServer = false): Promise<Extension> {
    this.#loading ??= this.#begin(isForServer);
    return this.#loading;
  }

  async stop(): Promise<void> {
    const loaded = await this.#loading?.catch(() => undefined);
    await loaded?.server.stop();
  }

  async #begin(isForServer: boolean): Promise<Extension> {
    try {
      this.#loaded = await this.#load(isForServer);
      this.#log.info('What works on users files is loaded.');
      return this.#loaded;
    } catch (error) {
      this.#log.error(
        `The extension could not be loaded: ${error instanceof Error ? error.message : 'unknown reason'}`,
      );
      throw error;
    }
  }
}
