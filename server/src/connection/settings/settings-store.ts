import { defaultSettings, settingsSection, type Settings } from '../../common/settings.ts';
import { readSection } from './read-section.ts';
import { isRecord } from '../../common/values.ts';
import { uriKey } from '../documents/uris.ts';

/** Asks the client for the section `usersYml` of several scopes; a scope without URI is the whole workspace. */
export type AskSettings = (scopes: readonly (string | null)[]) => Promise<readonly unknown[]>;

interface Waiting {
  readonly scope: string | null;
  readonly resolve: (settings: Settings) => void;
}

/** The settings, per file where the client can tell them apart. They are asked for once until they change. */
export class SettingsStore {
  readonly #ask: AskSettings | null;
  readonly #warn: (message: string) => void;
  readonly #warned = new Set<string>();
  readonly #loaded = new Map<string | null, Promise<Settings>>();
  #waiting: Waiting[] = [];
  #pushed: Settings = defaultSettings;

  /** `ask`: null for a client that only tells its settings unasked. */
  constructor(ask: AskSettings | null, warn: (message: string) => void) {
    this.#ask = ask;
    this.#warn = warn;
  }

  /**
   * Takes what the client told unasked: initialization options, or a change. Anything else than settings counts as
   * none.
   */
  take(given: unknown): void {
    const section = isRecord(given) && isRecord(given[settingsSection]) ? given[settingsSection] : given;
    this.#pushed = this.#read(section);
    this.#loaded.clear();
  }

  /** What is known without asking. */
  get known(): Settings {
    return this.#pushed;
  }

  load(uri: string | null): Promise<Settings> {
    if (!this.#ask) return Promise.resolve(this.#pushed);
    const key = uri === null ? null : uriKey(uri);
    let settings = this.#loaded.get(key);
    if (!settings) {
      settings = new Promise((resolve) => this.#enqueue({ scope: uri, resolve }));
      this.#loaded.set(key, settings);
    }
    return settings;
  }

  /** Forgets what was asked for one file, when it closes. */
  forget(uri: string): void {
    this.#loaded.delete(uriKey(uri));
  }

  /** What is asked for at about the same time goes into one request. */
  #enqueue(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (this.#waiting.length === 1) queueMicrotask(() => void this.#send());
  }

  async #send(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    let answers: readonly unknown[] = [];
    try {
      answers = (await this.#ask?.(waiting.map(({ scope }) => scope))) ?? [];
    } catch {
      this.#warn('The settings could not be read from the client; the default ones are used.');
    }
    for (const [index, { resolve }] of waiting.entries()) resolve(this.#read(answers[index]));
  }

  #read(section: unknown): Settings {
    return readSection(section, (problem) => {
      if (this.#warned.has(problem)) return;
      this.#warned.add(problem);
      this.#warn(problem);
    });
  }
}
