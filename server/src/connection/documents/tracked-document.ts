import type { UsersFile } from '../../analysis/users-file.ts';
import { wholeReason } from '../../analysis/list/whole-reason.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { Findings } from '../../analysis/report/report.ts';
import type { DecodedText } from '../../document/decode-text.ts';
import { encodingFindings } from '../../document/not-utf8.ts';
import { UsersDocument, type TextChange } from '../../document/users-document.ts';
import type { Settings } from '../../common/settings.ts';
import type { Messages } from '../client/messages.ts';
import { describeError } from '../guard.ts';
import { hasUsersFileName, isClaimed } from './names.ts';
import { startTurn, type Scheduler } from '../scheduler.ts';
import { uriKey } from './uris.ts';

export interface DocumentHost {
  readonly scheduler: Scheduler;
  readonly log: Messages;
}

/** One file that may be a users file, open in the editor or as it is on disk. */
export class TrackedDocument {
  readonly uri: string;
  readonly key: string;
  /** As the client counts; null for a file on disk. */
  version: number | null;
  readonly #host: DocumentHost;
  /** The bytes on disk, where they are not UTF-8. */
  readonly #undecodable: DecodedText | null;
  #users: UsersDocument;
  #settings: Settings;
  #revision = 0;
  #failed = false;
  /** Why the file was read as a whole, when that was said last. */
  #said: string | null = null;
  #configured: Promise<void> = Promise.resolve();
  #settling: Promise<void> | null = null;
  #report: { readonly revision: number; readonly findings: Findings | null } | null = null;
  #all: { readonly report: Findings; readonly findings: readonly PlacedFinding[] } | null = null;

  constructor(uri: string, version: number | null, decoded: DecodedText, settings: Settings, host: DocumentHost) {
    this.uri = uri;
    this.key = uriKey(uri);
    this.version = version;
    this.#host = host;
    this.#settings = settings;
    this.#undecodable = decoded.fault === null ? null : decoded;
    this.#users = this.#read(decoded.text);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Counts changes of what there is to say; the same number means the same findings. */
  get revision(): number {
    return this.#revision;
  }

  /** The analysis; null for a file that is none of ours, or that could not be analysed. */
  get file(): UsersFile | null {
    return this.#failed ? null : this.#users.file;
  }

  /** What there is to say, once settled; null for a file that is none of ours, or that could not be analysed. */
  get report(): Findings | null {
    if (this.#report?.revision !== this.#revision) this.#report = { revision: this.#revision, findings: this.#find() };
    return this.#report.findings;
  }

  /** All findings, once settled. */
  get findings(): readonly PlacedFinding[] {
    const { report } = this;
    if (!report) return [];
    if (this.#all?.report !== report) this.#all = { report, findings: report.all() };
    return this.#all.findings;
  }

  change(changes: readonly TextChange[], version: number): void {
    this.version = version;
    this.#revision += 1;
    // After a failure the text is not known for sure, until the client sends all of it.
    const whole = changes.findLast((change) => !('range' in change));
    if (this.#failed && !whole) return;
    this.#attempt(() => {
      if (this.#failed && whole) {
        this.#users = this.#read(whole.text);
        this.#failed = false;
        this.#users.change(changes.slice(changes.indexOf(whole) + 1));
      } else this.#users.change(changes);
    });
  }

  /** Applies settings that are still on their way; the document does not settle before. */
  configure(settings: Promise<Settings>): Promise<boolean> {
    const applied = settings.then((loaded) => this.#apply(loaded));
    this.#configured = applied.then(() => undefined);
    return applied;
  }

  /** Remembers whether a public password opens the hash; true when findings follow from it. */
  learn(hash: string, isPublic: boolean, isSame: (other: string) => boolean): boolean {
    this.#users.knowledge.learn(hash, isPublic);
    if (!isPublic) return false;
    this.#attempt(() => this.#users.file?.recheck(isSame));
    this.#revision += 1;
    return true;
  }

  /** Remembers that the password behind the hash was guessed. */
  guess(hash: string, isSame: (other: string) => boolean): void {
    this.#users.knowledge.guess(hash);
    this.#attempt(() => this.#users.file?.recheck(isSame));
    this.#revision += 1;
  }

  isKnown(hash: string): boolean {
    return this.#users.knowledge.isPublic(hash) !== undefined;
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
    await this.#configured;
    await this.#readOn();
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const isOver = startTurn(this.#host.scheduler);
      const done = this.#attempt(() => this.#users.advance(isOver));
      if (done !== false || this.#failed) return;
      await this.#host.scheduler.pause();
    }
  }

  /** Once for each reason: it comes and goes while somebody types. */
  #sayHow(): void {
    const reason = this.file && wholeReason(this.file);
    if (reason === null || reason === this.#said) return;
    this.#said = reason;
    this.#host.log.info(`${this.uri}: read as a whole at each edit, not entry by entry, as ${reason}.`);
  }

  #apply(settings: Settings): boolean {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return false;
    this.#settings = settings;
    this.#revision += 1;
    this.#attempt(() => this.#users.configure(this.#options()));
    return true;
  }

  #read(text: string): UsersDocument {
    return new UsersDocument(text, this.#options());
  }

  #options(): { settings: Settings; claimed: boolean; named: boolean } {
    const settings = this.#settings;
    return { settings, claimed: isClaimed(this.uri, settings.files), named: hasUsersFileName(this.uri) };
  }

  #find(): Findings | null {
    if (!this.file) return null;
    if (this.#undecodable) return encodingFindings(this.#undecodable, this.#settings);
    return this.#attempt(() => this.#users.report());
  }

  /** A mistake of ours in one document leaves that document without findings, and all others alone. */
  #attempt<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      this.#failed = true;
      this.#host.log.error(`A document could not be analysed: ${describeError(error)}`);
      return null;
    }
  }
}
