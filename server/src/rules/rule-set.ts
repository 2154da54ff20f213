import type { Entry } from '../model/entry.ts';
import type { EntryView } from '../model/entry-view.ts';
import type { Finding } from '../model/finding.ts';
import type { UsualUser } from '../model/usual-user.ts';
import { Checks } from './checks.ts';
import type { FileFacts, PeerContext, Rule } from './rule.ts';

/** Rules that can be asked what they find. */
export class RuleSet {
  readonly #byId: ReadonlyMap<string, Rule>;
  readonly #entry: Checks<EntryView>;
  readonly #usual: Checks<UsualUser>;
  readonly #peers: Checks<PeerContext & { readonly entry: Entry }>;
  readonly #file: Checks<FileFacts>;

  constructor(rules: readonly Rule[]) {
    this.#byId = new Map(rules.map((rule) => [rule.id, rule]));
    this.#entry = new Checks(rules, ({ entry }) => entry?.check);
    this.#usual = new Checks(rules, ({ entry }) => (typeof entry?.usual === 'function' ? entry.usual : undefined));
    this.#peers = new Checks(rules, ({ peers }) => peers && ((subject, say) => peers(subject.entry, subject, say)));
    this.#file = new Checks(
      rules,
      ({ file }) =>
        file &&
        ((facts, say) => {
          file(facts, (message, details) => say(facts.first.record.first, message, details));
        }),
    );
  }

  byId(id: string): Rule | undefined {
    return this.#byId.get(id);
  }

  /** Findings that follow from one entry alone. */
  inEntry(entry: EntryView): readonly Finding[] {
    return this.#entry.ask(entry);
  }

  /** The same of a user of the usual form. */
  inUsual(user: UsualUser): readonly Finding[] {
    return this.#usual.ask(user);
  }

  /** Findings that follow from an entry beside others. */
  amongPeers(entry: Entry, context: PeerContext): readonly Finding[] {
    return this.#peers.ask({ entry, ...context });
  }

  /** Findings about a file as a whole; their places are in its first entry. */
  inFile(facts: FileFacts): readonly Finding[] {
    return this.#file.ask(facts);
  }
}
