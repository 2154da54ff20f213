import type { EntryView } from '../../model/entry-view.ts';
import type { UsualUser } from '../../model/usual-user.ts';
import { askPeers, type AskPeers } from './ask-peers.ts';
import { asking, type Ask } from './ask.ts';
import type { FileFacts, Rule } from '../rule.ts';

/** Rules that can be asked what they find. */
export class RuleSet {
  /** Findings that follow from one entry alone. */
  readonly inEntry: Ask<EntryView>;
  /** The same of a user of the usual form. */
  readonly inUsual: Ask<UsualUser>;
  /** Findings that follow from how an entry stands to others. */
  readonly amongPeers: AskPeers;
  /** Findings about a file as a whole; their places are in its first entry. */
  readonly inFile: Ask<FileFacts>;
  readonly #byId: ReadonlyMap<string, Rule>;

  constructor(rules: readonly Rule[]) {
    this.inEntry = asking(rules, ({ entry }) => entry?.check);
    this.inUsual = asking(rules, ({ entry }) => (typeof entry?.usual === 'function' ? entry.usual : undefined));
    this.amongPeers = askPeers(rules);
    this.inFile = asking(rules, ({ file }) => file);
    this.#byId = new Map(rules.map((rule) => [rule.id, rule]));
  }

  byId(id: string): Rule | undefined {
    return this.#byId.get(id);
  }
}
