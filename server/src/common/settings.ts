import type { ServerName } from './protocol.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The settings `usersYml.*`; package.json describes them to the user. */
export interface Settings {
  readonly server: ServerName;
  /** Whether users files that are not open are checked too. */
  readonly validate: 'workspace' | 'open';
  /** Globs of files that are users files without a look at their content. */
  readonly files: readonly string[];
  /** Severity by code. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** The most findings that a file sends to the editor. */
  readonly maxProblems: number;
  /** Try the public passwords against hashes, in the background. */
  readonly verifyPublicPasswords: boolean;
  readonly hash: { readonly cost: number };
}

export const defaultSettings: Settings = {
  server: 'rubrix-0.18',
  validate: 'workspace',
  files: [],
  severity: {},
  maxProblems: 1000,
  verifyPublicPasswords: true,
  hash: { cost: 12 },
};
