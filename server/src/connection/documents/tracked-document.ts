import type { UsersFile } from '../../analysis/users-file.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { Findings } from '../../analysis/report/report.ts';
import type { DecodedText } from '../../document/decode-text.ts';
import { UsersDocument, type DocumentOptions, type TextChange } from '../../document/users-document.ts';
import type { Settings } from '../../common/settings/settings.ts';
import type { Messages } from '../client/messages.ts';
import { describeError } from '../../common/describe-error.ts';
import { decided, isSameDecision, type Decided, type Decision, type Decisions } from './decisions.ts';
import { describeOther, describeReading } from './describe-reading.ts';
import type { ReadingLog } from './reading-log.ts';
import { hasUsersFileName, isClaimed } from './names.ts';
import { startTurn, type Scheduler } from '../scheduler.ts';
import { TextVersion, type TextMark } from './text-version.ts';
import { uriKey } from './uris.ts';

export interface DocumentHost {
  readonly scheduler: Scheduler;
  readonly log: Messages;
  readonly readings: ReadingLog;
  readonly decisions: Decisions;
}

/** One file that may be a users file, open in the editor or as it is on disk. */
export class TrackedDocument {
  readonly uri: string;
  readonly key: string;
  readonly #host: DocumentHost;
  readonly #version: TextVersion;
  /** Null once a mistake of ours has left the document without an analysis, until the client sends all of its text. */
  #users: UsersDocument | null = null;
  #settings: Settings;
  #decision: Decision | null;
  #revision = 0;
  /** How the log was told that the file is read, and at which revision that was looked at. */
  readonly #said = new Set<string>();
  #saidAt = -1;
  #configured: Promise<boolean> = Promise.resolve(false);
  #settling: Promise<void> | null = null;
  #report: { readonly revision: number; readonly findings: Findings | null } | null = null;
  #all: { readonly report: Findings; readonly findings: readonly PlacedFinding[] } | null = null;

  constructor(uri: string, version: number | null, decoded: DecodedText, settings: Settings, host: DocumentHost) {
    this.uri = uri;
    this.key = uriKey(uri);
    this.#version = new TextVersion(version);
    this.#host = host;
    this.#settings = settings;
    this.#decision = host.decisions.get(this.key) ?? null;
    this.#read(decoded);
  }

  /** As the client counts; null for a file on disk. */
  get version(): number | null {
    return this.#version.ofClient;
  }

  /** As the server counts: no two texts share a number, whatever the client does with its versions. */
  get textVersion(): number {
    return this.#version.own;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Counts changes of what there is to say; the same number means the same findings. */
  get revision(): number {
    return this.#revision;
  }

  /** Null where it is not known for sure, after a failure. Of a large users file it is put together. */
  get text(): string | null {
    return this.#users?.text ?? null;
  }

  /** What its deployments say of how it is judged; a comment in it wins. */
  get decision(): Decision | null {
    return this.#decision;
  }

  /** The analysis; null for a file that is none of ours, or that could not be analysed. */
  get file(): UsersFile | null {
    return this.#users?.file ?? null;
  }

  /** What there is to say, once settled; null for a file that is none of ours, or that could not be analysed. */
  get report(): Findings | null {
    if (this.#report?.revision !== this.#revision)
      this.#report = { revision: this.#revision, findings: this.#attempt((users) => users.report()) };
    return this.#report.findings;
  }

  /** All findings, once settled. */
  get findings(): readonly PlacedFinding[] {
    const { report } = this;
    if (!report) return [];
    if (this.#all?.report !== report) this.#all = { report, findings: report.all() };
    return this.#all.findings;
  }

  /** Whether the text is still the one that is meant. A version that the client gave to several texts means none. */
  isAt(mark: TextMark): boolean {
    return this.#version.isAt(mark);
  }

  /** `version`: null from a client that does not count. */
  change(changes: readonly TextChange[], version: number | null): void {
    this.#version.next(version);
    this.#revision += 1;
    // After a failure the text is not known for sure, until the client sends all of it.
    const whole = changes.findLast((change) => !('range' in change));
    if (!this.#users && whole) {
      this.#read(whole.text);
      this.#attempt((users) => users.change(changes.slice(changes.indexOf(whole) + 1)));
    } else this.#attempt((users) => users.change(changes));
  }

  /**
   * Applies settings that are still on their way; the document does not settle before. True when they are others than
   * before. Those that were asked for last count, whichever come last.
   */
  configure(settings: Promise<Settings>): Promise<boolean> {
    const configured: Promise<boolean> = settings.then((loaded) =>
      this.#configured === configured ? this.#apply(loaded) : false,
    );
    this.#configured = configured;
    return configured;
  }

  /** Takes what its deployments say now. True when it is judged in another way because of it. */
  redecide(): boolean {
    const decision = this.#host.decisions.get(this.key) ?? null;
    if (isSameDecision(decision, this.#decision)) return false;
    this.#decision = decision;
    this.#revision += 1;
    this.#attempt((users) => users.configure(this.#options()));
    return true;
  }

  /** Remembers whether a public password opens the hash; true when findings follow from it. */
  learn(hash: string, isPublic: boolean, isSame: (other: string) => boolean): boolean {
    this.#users?.knowledge.learn(hash, isPublic);
    if (!isPublic) return false;
    this.#attempt(({ file }) => file?.recheck(isSame));
    this.#revision += 1;
    return true;
  }

  /** Remembers that the password behind the hash was guessed. */
  guess(hash: string, isSame: (other: string) => boolean): void {
    this.#users?.knowledge.guess(hash);
    this.#attempt(({ file }) => file?.recheck(isSame));
    this.#revision += 1;
  }

  isKnown(hash: string): boolean {
    return this.#users?.knowledge.isPublic(hash) !== undefined;
  }

  /** Resolves when all is read. Reading goes in short turns, so that the loop is never held up. */
  async settle(): Promise<void> {
    do {
      this.#settling ??= this.#advance().finally(() => {
        this.#settling = null;
      });
      await this.#settling;
    } while (this.file?.settled === false);
    this.#sayHow();
  }

  /** Reads while the settings are still on their way, too: few ask for anything that would have it read differently. */
  async #advance(): Promise<void> {
    if (this.file?.settled === false) {
      // What asks for the settings goes out first.
      await this.#host.scheduler.pause();
      await this.#readOn();
    }
    for (let waited: unknown = null; waited !== this.#configured;) {
      waited = this.#configured;
      await this.#configured;
    }
    await this.#readOn();
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const isOver = startTurn(this.#host.scheduler);
      // Null when it failed, and then there is no more to read.
      if (this.#attempt((users) => users.advance(isOver)) !== false) return;
      await this.#host.scheduler.pause();
    }
  }

  /** Once for each way: it comes and goes while somebody types. */
  #sayHow(): void {
    if (this.#saidAt === this.#revision) return;
    this.#saidAt = this.#revision;
    const how = this.reading;
    if (how === null || this.#said.has(how)) return;
    this.#said.add(how);
    this.#host.readings.tell(this.uri, this.version !== null, how);
  }

  /** How it is read, and why, without a letter of it; null for what nobody could take for a users file. */
  get reading(): string | null {
    return this.#attempt((users) => {
      const told = { isUtf8: users.encodingFault === null, isDeployed: this.#decision !== null };
      const basis = { ...this.#options(), ...told };
      return users.file ? describeReading(users.file, basis) : describeOther(users.text, basis);
    });
  }

  #apply(settings: Settings): boolean {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return false;
    this.#settings = settings;
    this.#revision += 1;
    this.#attempt((users) => users.configure(this.#options()));
    return true;
  }

  #read(from: string | DecodedText): void {
    this.#users = this.#guarded(() => new UsersDocument(from, this.#options()));
  }

  #options(): Decided & Pick<DocumentOptions, 'countsEmpty'> & { readonly claimed: boolean; readonly named: boolean } {
    const claimed = isClaimed(this.uri, this.#settings.files);
    const named = hasUsersFileName(this.uri);
    const countsEmpty = claimed || (named && this.#decision !== null);
    return { ...decided(this.#settings, this.#decision), claimed, named, countsEmpty };
  }

  /** Null where there is nothing to work on, or the work fails. */
  #attempt<T>(work: (users: UsersDocument) => T): T | null {
    const users = this.#users;
    return users && this.#guarded(() => work(users));
  }

  /** A mistake of ours in one document leaves that document without findings, and all others alone. */
  #guarded<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      this.#users = null;
      this.#host.log.error(`A document could not be analysed: ${describeError(error)}`);
      return null;
    }
  }
}
