import type { TextChange } from '../service.ts';
import type { DiagnosticList } from './diagnostic-list.ts';
import type { Documents } from './documents.ts';
import type { Guard } from './guard.ts';
import { lineOfRound, oneMoreUser, rehearsalText } from './rehearsal-text.ts';
import { Reports } from './reports.ts';
import type { DiagnosticSupport } from './client-support.ts';
import type { Scheduler } from './scheduler.ts';
import type { Settings } from '../settings.ts';
import { TrackedDocument } from './tracked-document.ts';

/** With so many findings the first edits take noticeably longer than later ones. */
const many = 500;
/** What the client asks for when it has opened a file goes first, in ms. */
const delay = 300;
/** After so many the engine has compiled most of what an edit runs through: 80 ms altogether. */
const rounds = 50;

interface RehearsalOptions {
  readonly documents: Documents;
  readonly support: { readonly diagnostics: DiagnosticSupport };
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  /** Does with a list what is done with one that is sent. */
  readonly encode: (list: DiagnosticList) => void;
}

/**
 * Edits of a made-up file, in the background, once somebody has opened a file with many findings: the engine compiles code
 * that has run often, on other threads, and where there are two cores that would hold up the first edits that somebody makes.
 */
export class Rehearsal {
  readonly #options: RehearsalOptions;
  #cancelTimer: (() => void) | null = null;
  #hasBegun = false;
  /** Somebody edits, which does the same. */
  #isOver = false;

  constructor(options: RehearsalOptions) {
    this.#options = options;
    options.documents.onDidChange(({ document, cause }) => {
      if (cause === 'edited') this.dispose();
      else if (cause === 'opened') this.#wait(document);
    });
  }

  dispose(): void {
    this.#isOver = true;
    this.#cancelTimer?.();
  }

  #wait(document: TrackedDocument): void {
    if (this.#hasBegun || this.#isOver) return;
    this.#cancelTimer?.();
    const { scheduler, guard } = this.#options;
    this.#cancelTimer = scheduler.later(delay, () => {
      void guard('rehearsal', undefined, () => this.#begin(document));
    });
  }

  async #begin(document: TrackedDocument): Promise<void> {
    await document.settle();
    if (this.#hasBegun || this.#isOver || (document.report?.count ?? 0) < many) return;
    this.#hasBegun = true;
    await this.#rehearse(document.settings);
  }

  async #rehearse(settings: Settings): Promise<void> {
    const { scheduler, support, encode } = this.#options;
    // Nobody is told about it.
    const host = { scheduler, log: () => undefined, say: () => undefined };
    const decoded = { text: rehearsalText(), fault: null };
    const document = new TrackedDocument('file:///rehearsal/users.yml', 0, decoded, settings, host);
    const reports = new Reports(support.diagnostics);
    const edit = async (change: TextChange, version: number): Promise<void> => {
      document.change([change], version);
      await document.settle();
      encode(reports.of(document).list);
      await scheduler.pause();
    };
    for (let round = 0; round < rounds && !this.#isOver; round++) {
      const start = { line: lineOfRound(round), character: 0 };
      const end = { line: start.line + oneMoreUser.split('\n').length - 1, character: 0 };
      await edit({ range: { start, end: start }, text: oneMoreUser }, 2 * round + 1);
      await edit({ range: { start, end }, text: '' }, 2 * round + 2);
    }
  }
}
