import type { MatrixRemarks } from '../../common/protocol/matrix-protocol.ts';
import type { Accounts } from '../../model/accounts/accounts.ts';
import type { EntryRecord } from '../../model/entry-record.ts';

/** A user as the client was told last. */
export interface ToldUser {
  readonly name: string;
  readonly own: number;
  readonly listed: readonly number[];
  readonly remarks: MatrixRemarks | null;
}

export interface KnownUser {
  readonly id: number;
  /** Null: it is still to be told, as there was no room for it. */
  readonly told: ToldUser | null;
  /** What it was made of. */
  readonly record: EntryRecord;
}

export interface KnownWorkspace {
  readonly id: number;
  readonly name: string;
}

/** What a client knows of a file. Names are those of the file, so secrets may be among them. */
export interface KnownMatrix {
  readonly workspaces: ReadonlyMap<string, KnownWorkspace>;
  readonly users: ReadonlyMap<string, KnownUser>;
  readonly order: readonly number[];
  /** As long as they stay, the same names may be shown, and API keys belong to the same users. */
  readonly secrets: { readonly accounts: Accounts; readonly version: number } | null;
}

export const nothingKnown: KnownMatrix = { workspaces: new Map(), users: new Map(), order: [], secrets: null };

/** The name that a number stands for: undefined without a number, null for one that is none any more. */
export function nameOf(
  known: KnownMatrix['workspaces'] | KnownMatrix['users'],
  id: number | null | undefined,
): string | null | undefined {
  if (typeof id !== 'number') return undefined;
  for (const [name, each] of known) if (each.id === id) return name;
  return null;
}
