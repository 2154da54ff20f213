import { defaultSettings, settingsSection, type Settings } from '../../common/settings/settings.ts';
import { readSection } from './read-section.ts';
import { isRecord } from '../../common/values.ts';
import { uriKey } from '../documents/uris.ts';
import type { ConfigFiles, FoundConfig } from './config-files.ts';
import { configured } from './configured.ts';
import { Emitter } from '../emitter.ts';
import type { Guard } from '../guard.ts';

/** What the client says of the section `usersYml`, for one scope after the other. */
export type Sections = readonly unknown[];

/**
 * Asks the client for the section `usersYml` of several scopes; a scope without URI is the whole workspace. Null when
 * it does not say, or not in time; `late` gets what it says after all.
 */
export type AskSettings = (
  scopes: readonly (string | null)[],
  late: (sections: Sections) => void,
) => Promise<Sections | null>;

interface SettingsStoreOptions {
  /** Null for a client that only tells its settings unasked. */
  readonly ask: AskSettings | null;
  readonly warn: (message: string) => void;
  readonly guard: Guard;
  /** Null where none are looked for. */
  readonly configs?: ConfigFiles | null;
}

interface Waiting {
  readonly scope: string | null;
  readonly resolve: (settings: Settings) => void;
}

/** So many settings with a wrong value are told. */
const mostWarnings = 20;

/**
 * The settings, per file where the client can tell them apart. They are asked for once until they change. A client that
 * says nothing is served by what is known: what it said last, else what it told unasked, else the defaults.
 */
export class SettingsStore {
  readonly #ask: AskSettings | null;
  readonly #warn: (message: string) => void;
  readonly #guard: Guard;
  readonly #configs: ConfigFiles | null;
  readonly #warned = new Set<string>();
  readonly #loaded = new Map<string | null, Promise<Settings>>();
  /** What was said last, also before the settings changed. */
  readonly #said = new Map<string | null, Settings>();
  readonly #news: Emitter<undefined>;
  #waiting: Waiting[] = [];
  #pushed: Settings = defaultSettings;
  /** Counts the times at which the settings became others. */
  #changes = 0;
  #isSilenceTold = false;

  constructor({ ask, warn, guard, configs = null }: SettingsStoreOptions) {
    this.#ask = ask;
    this.#warn = warn;
    this.#guard = guard;
    this.#configs = configs;
    this.#news = new Emitter('settings that came late', guard);
  }

  /** Settings have come that nobody waited for any more. */
  get onDidLearn(): Emitter<undefined>['event'] {
    return this.#news.event;
  }

  /**
   * Takes what the client told unasked: initialization options, or a change. Anything else than settings counts as
   * none, or, from a client that can be asked, as the word that they are others now.
   */
  take(given: unknown): void {
    const section = isRecord(given) && isRecord(given[settingsSection]) ? given[settingsSection] : given;
    if (!this.#ask || isRecord(section)) this.#pushed = this.#read(section);
    this.#changes += 1;
    this.#loaded.clear();
  }

  /** What is known without asking. */
  get known(): Settings {
    return this.#pushed;
  }

  /**
   * Of a file, with what its configuration file says in their place. Never rejects, and resolves whatever the client
   * does.
   */
  async load(uri: string): Promise<Settings> {
    if (!this.#configs) return this.loadOfClient(uri);
    const [settings, found] = await Promise.all([this.loadOfClient(uri), this.configOf(uri)]);
    return configured(settings, found);
  }

  /** The configuration that speaks for a file. Never rejects. */
  async configOf(uri: string): Promise<FoundConfig | null> {
    return this.#guard.run('the configuration file', null, () => this.#configs?.of(uri) ?? null);
  }

  /** What the client says, of a file, a folder or (null) the workspace. It never rejects, either. */
  loadOfClient(uri: string | null): Promise<Settings> {
    if (!this.#ask) return Promise.resolve(this.#pushed);
    const key = keyOf(uri);
    let settings = this.#loaded.get(key);
    if (!settings) {
      settings = new Promise((resolve) => this.#enqueue({ scope: uri, resolve }));
      this.#loaded.set(key, settings);
    }
    return settings;
  }

  /** Forgets what was asked for one file, when it closes. */
  forget(uri: string): void {
    this.#loaded.delete(keyOf(uri));
    this.#said.delete(keyOf(uri));
  }

  /** What is asked for at about the same time goes into one request. */
  #enqueue(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (this.#waiting.length > 1) return;
    queueMicrotask(() => {
      this.#guard.background('the settings', () => this.#send());
    });
  }

  async #send(): Promise<void> {
    const waiting = this.#waiting;
    const changes = this.#changes;
    this.#waiting = [];
    const scopes = waiting.map(({ scope }) => scope);
    const late = (sections: Sections): void => {
      this.#takeLate(scopes, sections, changes);
    };
    const sections = await this.#guard.run('the settings', null, () => this.#ask?.(scopes, late) ?? null);
    if (!sections) this.#tellSilence();
    for (const [index, { scope, resolve }] of waiting.entries())
      resolve(sections ? this.#learn(scope, sections[index]) : (this.#said.get(keyOf(scope)) ?? this.#pushed));
  }

  #takeLate(scopes: readonly (string | null)[], sections: Sections, changes: number): void {
    // They are others by now, and asked for anew.
    if (changes !== this.#changes) return;
    for (const [index, scope] of scopes.entries())
      this.#loaded.set(keyOf(scope), Promise.resolve(this.#learn(scope, sections[index])));
    this.#news.fire(undefined);
  }

  #learn(scope: string | null, section: unknown): Settings {
    const settings = this.#read(section);
    this.#said.set(keyOf(scope), settings);
    return settings;
  }

  #tellSilence(): void {
    if (this.#isSilenceTold) return;
    this.#isSilenceTold = true;
    this.#warn('The client does not tell its settings; those that are known, or the default ones, are used.');
  }

  /** A mistake of ours in one setting must leave nobody waiting for all of them. */
  #read(section: unknown): Settings {
    try {
      return readSection(section, (problem) => {
        if (this.#warned.has(problem) || this.#warned.size >= mostWarnings) return;
        this.#warned.add(problem);
        this.#warn(problem);
      });
    } catch {
      this.#warn('The settings could not be read; the default ones are used.');
      return defaultSettings;
    }
  }
}

function keyOf(scope: string | null): string | null {
  return scope === null ? null : uriKey(scope);
}
