import { HashKnowledgeStore } from '../../../server/src/analysis/hash-knowledge.ts';
import type { PlacedFinding } from '../../../server/src/analysis/report/placed-finding.ts';
import { reportFindings } from '../../../server/src/analysis/report/report.ts';
import { UsersFile } from '../../../server/src/analysis/users-file.ts';
import { guessedExample } from '../../../server/src/rules/guessable-password.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';
import type { Value } from '../../../server/src/yaml/value.ts';

/** A text as it is read and judged, with what is compared before and after a fix. */
export interface Reading {
  readonly text: string;
  readonly file: UsersFile;
  readonly findings: readonly PlacedFinding[];
  /** What PyYAML makes of each entry. */
  readonly values: readonly string[];
}

export function read(text: string, server: ServerName = 'rubrix-0.18'): Reading {
  const knowledge = new HashKnowledgeStore();
  // As if somebody had audited the passwords, and the file lay open.
  knowledge.guess(guessedExample);
  const file = new UsersFile(text, { server, knowledge, isReadableByAll: () => true });
  file.advance();
  const findings = reportFindings(file, { severity: {}, strict: false });
  const values = Array.from(file.entries, (entry) => JSON.stringify(plain(file.view(entry)?.value)));
  return { text, file, findings, values };
}

export function edited({ text }: Reading, edits: readonly TextEdit[], server: ServerName): Reading {
  return read(applyEdits(text, edits), server);
}

/** Findings of one code, all of them or those that say the same. */
export function countOf({ findings }: Reading, code: string, message?: string): number {
  return findings.filter((each) => each.code === code && (message === undefined || each.message === message)).length;
}

export function errorsOf({ findings }: Reading): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
}

/** The keys of an entry that differ between two readings of it. */
export function differingKeys(before: string, after: string): readonly string[] {
  const old = toFields(before);
  const now = toFields(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
}

function toFields(json: string): Map<string, string> {
  const value: unknown = JSON.parse(json);
  const pairs = Array.isArray(value) && value[0] === 'dict' ? value.slice(1) : [];
  return new Map(
    pairs.map((pair: unknown) => (Array.isArray(pair) ? [JSON.stringify(pair[0]), JSON.stringify(pair[1])] : ['', ''])),
  );
}

/** A value without its place, keys in order; what is nested deeper than any user is left out. */
function plain(value: Value | undefined, depth = 0): unknown {
  if (!value) return null;
  if (depth > 4) return '…';
  switch (value.type) {
    case 'null':
      return null;
    case 'dict':
      return [
        'dict',
        ...value.items.map(({ key, value: held }) => [plain(key, depth + 1), plain(held, depth + 1)]).sort(byText),
      ];
    case 'list':
    case 'tuple':
    case 'set':
      return [value.type, ...value.items.map((item) => plain(item, depth + 1))];
    case 'date':
    case 'datetime':
      return [value.type, value.text];
    case 'bytes':
      return [value.type, ...value.value];
    default:
      return [value.type, String(value.value)];
  }
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** Whether the members of one list stand in another in the same order. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const each of all) if (each === some[at]) at++;
  return at === some.length;
}
