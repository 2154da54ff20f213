import type { Value } from '../../yaml/value.ts';
import { coerceBool, coerceList, coerceText, type Coerced } from '../coerce.ts';
import { requiredFields, reservedKey, type Field, type FieldName, type RawUser } from '../fields.ts';
import { emailPattern, usernamePattern, workspacePattern } from '../patterns.ts';
import { distinct, equalTo, isHashable, isTruthy } from '../python.ts';
import type { Fault, Verdict } from '../verdict.ts';

interface ModelOptions {
  /** Argilla 1.4 and 1.5 prepare `workspaces`, and read `superuser` (docs/server.md#prepared-entries). */
  readonly prepares: boolean;
}

/** The pydantic model of Rubrix 0.18 to Argilla 1.5 (docs/server.md#fields, #super-users). */
export function modelLoader(options: ModelOptions): (raw: RawUser) => Verdict {
  return (raw) => {
    // `UserInDB(**entry)`: Python checks the keys before the model sees anything.
    if (raw.otherKeys.length > 0) {
      return { user: null, faults: raw.otherKeys.map((_, index) => ({ kind: 'key', index })) };
    }
    if (raw.fields.has(reservedKey)) return { user: null, faults: [{ kind: 'reserved-key' }] };
    return new ModelCheck(raw, options).verdict();
  };
}

class ModelCheck {
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #options: ModelOptions;
  readonly #faults: Fault[] = [];

  constructor(raw: RawUser, options: ModelOptions) {
    this.#fields = raw.fields;
    this.#options = options;
  }

  verdict(): Verdict {
    const username = this.#text('username', usernamePattern);
    const email = this.#text('email', emailPattern);
    const fullName = this.#text('full_name');
    const disabled = this.#bool('disabled');
    const given = this.#value('workspaces');
    const workspaces = this.#workspaces(given);
    const superuserKey = this.#options.prepares ? this.#bool('superuser') : null;
    const hashedPassword = this.#text('hashed_password');
    const apiKey = this.#text('api_key');
    if (this.#faults.length > 0 || username === null || hashedPassword === null || apiKey === null) {
      return { user: null, faults: this.#faults };
    }
    const superuser = this.#options.prepares
      ? (superuserKey ?? (given === undefined || given.type === 'null'))
      : workspaces === null || workspaces.includes('');
    const listed = this.#options.prepares ? this.#withOwn(username, workspaces ?? []) : workspaces;
    return {
      user: { username, fullName, email, disabled, workspaces: listed, superuser, hashedPassword, apiKey, role: null },
      faults: [],
    };
  }

  #value(name: FieldName): Value | undefined {
    return this.#fields.get(name)?.value;
  }

  #text(field: FieldName, pattern?: RegExp): string | null {
    const text = this.#take(field, coerceText);
    if (text !== null && pattern && !pattern.test(text)) {
      this.#faults.push({ kind: 'pattern', field });
      return null;
    }
    return text;
  }

  #bool(field: FieldName): boolean | null {
    return this.#take(field, coerceBool);
  }

  #take<T>(field: FieldName, coerce: (value: Value) => Coerced<T>): T | null {
    const value = this.#value(field);
    const required = requiredFields.includes(field);
    if (value === undefined) {
      if (required) this.#faults.push({ kind: 'missing', field });
      return null;
    }
    if (value.type === 'null' && !required) return null;
    const coerced = coerce(value);
    if (coerced.ok) return coerced.value;
    this.#faults.push({ kind: coerced.why, field });
    return null;
  }

  #workspaces(value: Value | undefined): readonly string[] | null {
    const field = 'workspaces';
    if (value === undefined || value.type === 'null') return null;
    if (this.#options.prepares) {
      // `(workspaces or []).copy()`, then `.append(username)` and `set()`: nothing but a list survives that.
      if (!isTruthy(value)) return [];
      if (value.type !== 'list') {
        this.#faults.push({ kind: 'type', field });
        return null;
      }
      const unhashable = value.items.findIndex((item) => !isHashable(item));
      if (unhashable !== -1) {
        this.#faults.push({ kind: 'type', field, item: unhashable });
        return null;
      }
    }
    const members = coerceList(value);
    if (!members.ok) {
      this.#faults.push({ kind: members.why, field });
      return null;
    }
    const kept = this.#options.prepares ? distinct(members.value) : null;
    return members.value.flatMap((member, item) => {
      if (kept && !kept.has(member)) return [];
      const text = coerceText(member);
      if (!text.ok) this.#faults.push({ kind: text.why, field, item });
      else if (text.value !== '' && !workspacePattern.test(text.value)) {
        this.#faults.push({ kind: 'pattern', field, item });
      } else return [text.value];
      return [];
    });
  }

  /**
   * Argilla 1.4 and 1.5 put the private workspace into the list; the order of their set is random, ours is the file's.
   * The set is made of values as they were read: beside a username 1, the workspace `true` takes its place.
   */
  #withOwn(username: string, workspaces: readonly string[]): readonly string[] {
    const own = this.#value('username');
    const given = this.#value('workspaces');
    const isListed = own && given?.type === 'list' && given.items.some(equalTo(own));
    return isListed ? workspaces : [username, ...workspaces];
  }
}
