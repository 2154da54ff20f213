import type { Accounts } from '../model/accounts.ts';
import type { Entry } from '../model/entry.ts';
import type { EntryView } from '../model/entry-view.ts';
import { noFindings, type Finding, type Related, type Subject } from '../model/finding.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { Severity } from '../common/severity.ts';
import type { Range } from '../text/range.ts';

/** How a rule reports: place and message, and what is not the default. */
export type Report = (range: Range, message: string, more?: ReportDetails) => void;

export interface ReportDetails {
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
  /** Findings that follow from one entry alone. */
  readonly entry?: (entry: EntryView, report: Report) => void;
  /**
   * Findings that follow from an entry beside others. Lines count from that entry's first line. Asked only of entries
   * that share a username or key, list another's username as a workspace, or list a workspace twice.
   */
  readonly peers?: (entry: Entry, context: PeerContext, report: Report) => void;
  /** Findings about a file that loads as a whole; they are shown on its first user. */
  readonly file?: (file: FileFacts, report: (message: string, more?: ReportDetails) => void) => void;
}

export interface PeerContext {
  readonly accounts: Accounts;
  readonly profile: Profile;
}

/** What is known of a file that loads and has users. */
export interface FileFacts {
  readonly profile: Profile;
  readonly first: Entry;
  readonly hasSuperUser: boolean;
  readonly allDisabled: boolean;
}

/** Where rules put what they find in the entry at hand; null as long as that is nothing. */
export interface FindingSink {
  findings: Finding[] | null;
}

/** The function with which a rule reports, made once for all entries. */
export function makeReport(rule: Rule, sink: FindingSink): Report {
  return (range, message, more = {}) => {
    sink.findings ??= [];
    sink.findings.push({
      code: rule.id,
      message,
      range,
      stops: more.stops ?? false,
      related: more.related ?? [],
      subject: more.subject ?? {},
    });
  };
}

/** What has been put there, which is forgotten with this. */
export function takeFindings(sink: FindingSink): readonly Finding[] {
  const { findings } = sink;
  sink.findings = null;
  return findings ?? noFindings;
}
