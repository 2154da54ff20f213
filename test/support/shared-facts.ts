import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const shared = new URL('../shared/', root);
const fixtures = new URL('test/fixtures/', root);

/** One file with the verdicts that the server's own classes gave; the columns of the oracle's README. */
export interface OracleCase {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly yaml: string;
  readonly loads: boolean;
  readonly error_kind: string | null;
  readonly users: readonly OracleUser[];
  readonly api_key_owner: Readonly<Record<string, string>>;
  readonly expect: readonly ExpectedFinding[];
  readonly expect_complete: boolean;
  readonly argilla_1_5: { readonly loads: boolean; readonly super_users: readonly string[] };
  readonly migrate_1_6: { readonly ok: boolean; readonly users: readonly MigratedUser[] };
  readonly category?: string;
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
  readonly optional?: boolean;
  readonly needs_bcrypt?: boolean;
}

export interface ForeignFile {
  readonly id: string;
  readonly text: string;
}

/** Whether the project stands beside the shared facts; elsewhere the project's own small samples take their place. */
export const hasSharedFacts = existsSync(new URL('oracle/cases.jsonl', shared));

/** What the suites run on, for a suite's title. */
export const factsName = hasSharedFacts ? 'the shared facts' : 'the small sample of test/fixtures';

export function oracleCases(): readonly OracleCase[] {
  const cases = hasSharedFacts ? new URL('oracle/cases.jsonl', shared) : new URL('oracle-sample.jsonl', fixtures);
  return readLines(cases) as OracleCase[];
}

export function foreignFiles(): readonly ForeignFile[] {
  const files = hasSharedFacts ? new URL('corpus/foreign.jsonl', shared) : new URL('test/data/foreign.jsonl', root);
  return readLines(files) as ForeignFile[];
}

/** Users files to show, by name: those of the project and, where there are some, those of the shared facts. */
export function exampleFiles(): readonly { readonly name: string; readonly text: string }[] {
  const folders = [new URL('examples/', root), fixtures, new URL('examples/', shared)];
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
  );
}

/** A text as an editor hands it over: without the byte order mark. */
export function withoutBom(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function readLines(file: URL): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
}
