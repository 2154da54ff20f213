import type { ReportAnswer } from './protocol.ts';

/**
 * Request `usersYml/compareAccess`: whose access differs between an earlier text of a users file and the file as it is
 * now, both judged for the server of the file. Null where neither is a users file.
 */
export const CompareAccessRequest = 'usersYml/compareAccess';

export interface CompareAccessParams {
  /** The file as it is now: open, on disk, or gone. */
  readonly uri: string;
  /** Null: there was no file. */
  readonly before: EarlierText | null;
  /** What people call the file, and the two states of it, for the report. */
  readonly name: string;
  readonly beforeName: string;
  readonly afterName: string;
}

export interface EarlierText {
  readonly text: string;
  /** False for bytes that are not UTF-8, with which no server starts. */
  readonly isUtf8?: boolean | null | undefined;
}

/** The report by user and by workspace, and as Markdown for a pull request. */
export interface AccessComparison extends ReportAnswer {
  /** Whether the server starts with each; null where there is no file, or nobody knows. */
  readonly loads: readonly [before: boolean | null, after: boolean | null];
  /** How many users have another access, and how many of them gain some. */
  readonly changed: number;
  readonly gaining: number;
}
