import type { Sayable } from '../common/words/message.ts';
import type { Entry } from '../model/entry.ts';
import type { EntryRecord } from '../model/entry-record.ts';
import type { EntryView } from '../model/entry-view.ts';
import type { Related, Subject } from '../model/finding.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { Relations } from '../model/relations.ts';
import type { Certainty, UsualUser } from '../model/usual-user.ts';
import type { Severity } from '../common/severity.ts';
import type { Range } from '../text/range.ts';

/** How a rule says what it found: place and message, and what is not the default. */
export type Say = <S extends string>(range: Range, message: Sayable<S>, details?: FindingDetails) => void;

export interface FindingDetails {
  readonly stops?: boolean;
  readonly related?: readonly Related[];
  readonly subject?: Subject;
}

/**
 * One thing that can be wrong with a users file: what it is called, why it matters, and how it is found. The docs page,
 * the README's table and the settings' enum are made from this.
 */
export interface Rule {
  /** The diagnostic's code; never renamed once released. */
  readonly id: string;
  /** When the server starts all the same; what stops it is an error. */
  readonly severity: Severity;
  /** The server can refuse a file because of it. */
  readonly stops?: true;
  /** It is about the text, so that it is said of a record, too, that a later one of the same username replaces. */
  readonly aboutText?: true;
  /**
   * What is looked at is more than the text, and not everywhere, so that a comment that switches it off is never called
   * unused.
   */
  readonly beyondText?: true;
  /** One line for tables. */
  readonly title: string;
  /** What the server does, and why that matters. Markdown. */
  readonly why: string;
  /** A users file with the finding, and the same file without. */
  readonly bad: string;
  readonly good: string;
  /** Server for which `bad` shows the finding, when it is not the default one. */
  readonly server?: Profile['name'];
  /** Ids of the fixes that answer it. */
  readonly fixes: readonly string[];
  // How it is found. What has none of these is told by whoever reads the text, since no entry and no list shows it.
  /** Findings that follow from one entry alone. */
  readonly entry?: EntryCheck;
  /** Findings that follow from how an entry stands to others, by relation, whether it is of the usual form or not. */
  readonly peers?: PeerChecks;
  /** Findings about a file as a whole; asked of files that load and have users. */
  readonly file?: (file: FileFacts, say: Say) => void;
}

/** How a rule looks at one entry: in full, and where that is never read. */
export interface EntryCheck {
  readonly check: (entry: EntryView, say: Say) => void;
  /**
   * What `check` would say of a user of the usual form. Nearly all users are such, and they are not read in full, so
   * that `check` does not see them: either it would certainly say nothing, or this says the same.
   */
  readonly usual: { readonly nothing: Certainty } | ((user: UsualUser, say: Say) => void);
}

/** How a rule looks at entries that stand in a relation to others. Lines count from the entry's first line. */
export type PeerChecks = { readonly [R in keyof Relations]?: (peer: Peer<R>, say: Say) => void };

/** An entry beside others: what is kept of it, and what there is to know of the relation. */
export type Peer<R extends keyof Relations> = Relations[R] & {
  readonly record: EntryRecord;
  readonly profile: Profile;
};

/** What is known of a file that loads and has users. */
export interface FileFacts {
  readonly profile: Profile;
  readonly first: Entry;
  /** Where to show what is said about the file: the first key of its first user. */
  readonly place: Range;
  readonly hasSuperUser: boolean;
  readonly allDisabled: boolean;
  /** Whether everyone on the machine can read it; only the command line finds out. */
  readonly isReadableByAll: () => boolean;
}
