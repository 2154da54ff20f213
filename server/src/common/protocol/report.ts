/**
 * A report for people, in parts that a client can show as it likes. Texts are plain, but for words between backticks,
 * which are code. Lines count from 0, in the file that the report is about. No secret is in it.
 */
export interface Report {
  readonly title: string;
  readonly parts: readonly ReportPart[];
}

export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'good' | 'bad' }
  | { readonly kind: 'list'; readonly items: readonly ReportItem[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly ReportRow[] };

export interface ReportItem {
  readonly text: string;
  readonly line: number;
}

/** A line of the file; with `before` of the earlier text that it is compared with. */
export interface ReportPlace {
  readonly line: number;
  readonly before?: true;
}

/** A row about a user on a line; without one about something that is in several places, or none. */
export interface ReportRow extends Partial<ReportPlace> {
  readonly cells: readonly ReportCell[];
}

/** A text, or several that are told with commas between them. */
export type ReportCell = string | readonly ReportWord[];

export interface ReportWord extends Partial<ReportPlace> {
  readonly text: string;
}
