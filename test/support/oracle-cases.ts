import { readJsonLines } from './json-lines.ts';
import { readPublicFile } from './public-files.ts';

/** A file with the verdicts that the servers' own classes gave; test/data/README.md tells the keys. */
export interface OracleCase {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly yaml: string;
  readonly loads: boolean;
  readonly error_kind: string | null;
  readonly users: readonly OracleUser[];
  readonly api_key_owner: Readonly<Record<string, string>>;
  readonly logins: readonly OracleLogin[];
  readonly expect: readonly ExpectedFinding[];
  readonly expect_complete: boolean;
  readonly argilla_1_5: { readonly loads: boolean; readonly super_users: readonly string[] };
  readonly migrate_1_6: { readonly ok: boolean; readonly users: readonly MigratedUser[] };
  /** Of public files: whether they are users files of these servers. */
  readonly category?: 'project' | 'foreign';
}

export interface OracleUser {
  readonly username: string;
  readonly full_name: string | null;
  readonly email: string | null;
  readonly disabled: boolean | null;
  readonly workspaces: readonly string[] | null;
  readonly is_superuser: boolean;
  readonly hashed_password: string;
  readonly api_key: string;
  readonly default_workspace: string;
  readonly effective_workspaces: readonly string[];
}

export interface OracleLogin {
  readonly username: string;
  readonly password: string;
  /** `ok`, `rejected`, or `error:` and the name of the exception. */
  readonly result: string;
}

export interface MigratedUser {
  readonly username: string;
  readonly role: string;
  readonly workspaces: readonly string[];
}

/** Lines count from 1. */
export interface ExpectedFinding {
  readonly line: number;
  readonly context_line?: number;
  readonly key_line?: number;
  readonly what: string;
  readonly severity: string;
  readonly detail?: string;
  readonly optional?: boolean;
  readonly needs_bcrypt?: boolean;
}

/** The cases that are made up: the same everywhere. */
export function madeUpCases(): readonly OracleCase[] {
  return readJsonLines(new URL('../data/oracle.jsonl', import.meta.url)) as OracleCase[];
}

/** Those, and the public files that stand beside the project. */
export function oracleCases(): readonly OracleCase[] {
  const all = readPublicFile('oracle') as OracleCase[];
  return [...madeUpCases(), ...all.filter(({ kind }) => kind === 'real')];
}
