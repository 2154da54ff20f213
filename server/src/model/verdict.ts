import { words, type Words } from '../common/words/message.ts';
import type { FieldName } from './fields.ts';

/**
 * What the server does with one entry of the list.
 *
 * Secrets are in here: a user's hash and API key never leave through a message.
 */
export interface Verdict {
  /** The user that the server makes of the entry; null when it refuses the entry. */
  readonly user: ServerUser | null;
  /** Why it refuses, in the order in which it finds out. */
  readonly faults: readonly Fault[];
}

/** A user as the server holds it after loading. */
export interface ServerUser {
  readonly username: string;
  readonly fullName: string | null;
  readonly email: string | null;
  readonly disabled: boolean | null;
  readonly workspaces: readonly string[] | null;
  readonly superuser: boolean;
  readonly hashedPassword: string;
  readonly apiKey: string;
  /** The migrate task only. */
  readonly role: 'admin' | 'annotator' | null;
}

/**
 * - `not-a-mapping`: the entry is no mapping.
 * - `key`: a key that is not text (`index` counts those of the entry).
 * - `reserved-key`: a key that the server's model keeps for itself.
 * - `missing`: a required field is not there.
 * - `null`, `type`, `encoding`: pydantic's refusals.
 * - `pattern`: the text does not match.
 * - `empty`: text of at least one character is required.
 * - `repeated`: the same workspace twice, where the database refuses it.
 */
export type Fault =
  | { readonly kind: 'not-a-mapping' }
  | { readonly kind: 'key'; readonly index: number }
  | { readonly kind: 'reserved-key' }
  | { readonly kind: 'missing'; readonly field: FieldName }
  | {
      readonly kind: 'null' | 'type' | 'encoding' | 'pattern' | 'empty' | 'repeated';
      readonly field: FieldName;
      /** The entry of `workspaces`. */
      readonly item?: number | undefined;
    };

type Role = NonNullable<ServerUser['role']>;

/** What the migrate task makes of the role from Argilla 1.11 on. Source: docs/server.md#migrate-task. */
export function laterRole(role: Role): 'owner' | 'annotator' {
  return role === 'admin' ? 'owner' : role;
}

/** The role, with what later releases make of it where that is another. */
export function describeRole(role: Role): Words {
  const later = laterRole(role);
  return later === role ? words`role ${role}` : words`role ${role} (${later} from Argilla 1.11 on)`;
}
