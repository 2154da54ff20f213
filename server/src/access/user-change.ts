import type { InspectedUser } from '../analysis/inspect.ts';
import { signInOf } from '../analysis/sign-in.ts';
import { lineOfUser, lineOfWorkspace } from '../analysis/user-lines.ts';
import { mask } from '../common/words/mask.ts';
import { canonicalHash } from '../hashing/bcrypt-hash.ts';
import { exceeds, without } from './workspaces.ts';

/** Something before and after; null for what is not there. */
export type Pair<T> = readonly [before: T | null, after: T | null];

/** A line of the later file, from 0; or of the earlier one. */
export interface Place {
  readonly line: number;
  readonly before?: true;
}

export type Credential = 'password' | 'api_key';

/** What a user is compared within. */
export interface Comparison {
  /** The name that a user of the earlier file has in the later one. */
  readonly nameNow: (before: string) => string;
  /** Whom an API key signed in as before; undefined for a key that was not there. */
  readonly ownerBefore: (apiKey: string) => string | undefined;
  /** Whether a name is an API key of either file. */
  readonly isApiKey: (name: string) => boolean;
}

/**
 * How a user's access differs between two files. No secret is in what it tells: a name that is somebody's API key, too,
 * is masked. Lists of workspaces are made when they are asked for, as those of super-users are long.
 */
export class UserChange {
  readonly kind: 'added' | 'removed' | 'renamed' | 'changed';
  readonly #before: InspectedUser | null;
  readonly #after: InspectedUser | null;
  readonly #comparison: Comparison;

  /** One of the users is there. */
  constructor(before: InspectedUser | null, after: InspectedUser | null, comparison: Comparison) {
    this.#before = before;
    this.#after = after;
    this.#comparison = comparison;
    if (!before) this.kind = 'added';
    else if (!after) this.kind = 'removed';
    else this.kind = before.username === after.username ? 'changed' : 'renamed';
  }

  /** The later name. */
  get username(): string {
    return this.#shown((this.#after ?? this.#before)?.username ?? '');
  }

  /** The earlier name of a user that has been renamed. */
  get from(): string | null {
    return this.kind === 'renamed' && this.#before ? this.#shown(this.#before.username) : null;
  }

  get superuser(): Pair<boolean> {
    return this.#pair(({ superuser }) => superuser);
  }

  get disabled(): Pair<boolean> {
    return this.#pair(isDisabled);
  }

  /** Whom the API key signs in as. */
  get signsInAs(): Pair<string> {
    return this.#pair(({ apiKeyOwner }) => this.#shown(apiKeyOwner));
  }

  /** The user is disabled now, and the API key works all the same (docs/server.md#disabled-users). */
  get keyStillWorks(): boolean {
    const after = this.#after;
    return after?.disabled === true && signInOf(after).apiKey === null;
  }

  /** Which of them have another value. A hash in another spelling opens with the same passwords. */
  get credentials(): readonly Credential[] {
    const [before, after] = [this.#before, this.#after];
    const found: Credential[] = [];
    if (!before || !after) return found;
    const isSameText = before.hashedPassword === after.hashedPassword;
    if (!isSameText && passwordOf(before) !== passwordOf(after)) found.push('password');
    if (before.apiKey !== after.apiKey) found.push('api_key');
    return found;
  }

  /** Super-users are so many that what one of them gains or loses is not listed: the list is empty. */
  get all(): boolean {
    return !this.#staysSuper && (this.#before?.all === true || this.#after?.all === true);
  }

  /** Workspaces, sorted, with private ones. None for who is a super-user before and after. */
  get gained(): readonly string[] {
    if (this.#staysSuper || this.#after?.all === true) return [];
    return without(reachOf(this.#after), reachOf(this.#before)).map((name) => this.#shown(name));
  }

  get lost(): readonly string[] {
    if (this.#staysSuper || this.#before?.all === true) return [];
    return without(reachOf(this.#before), reachOf(this.#after)).map((name) => this.#shown(name));
  }

  /** Where the user stands: in the later file, else in the earlier one. */
  get place(): Place {
    if (this.#after) return { line: lineOfUser(this.#after) };
    return { line: this.#before ? lineOfUser(this.#before) : 0, before: true };
  }

  /** Where the user lists a workspace that is gained, or listed one that is lost; the user's place where none does. */
  placeIn(workspace: string, side: 'gained' | 'lost'): Place {
    const user = side === 'gained' ? this.#after : this.#before;
    const line = user && lineOfWorkspace(user, workspace);
    if (line === null) return this.place;
    return side === 'gained' ? { line } : { line, before: true };
  }

  /** Whether anything has changed. */
  get isOne(): boolean {
    if (this.kind !== 'changed') return true;
    const [before, after] = [this.#before, this.#after];
    return (
      before?.superuser !== after?.superuser ||
      this.disabled[0] !== this.disabled[1] ||
      this.#ownerChanged ||
      this.credentials.length > 0 ||
      this.#gains ||
      (!this.#staysSuper && exceeds(reachOf(before), reachOf(after)))
    );
  }

  /** Whether somebody has gained access by it. */
  get widens(): boolean {
    if (!this.#after) return false;
    if (!this.#before) return true;
    if (this.#after.superuser && !this.#before.superuser) return true;
    if (isDisabled(this.#before) && !isDisabled(this.#after)) return true;
    return this.#gains || this.#signsInAsAnother;
  }

  /** Whether somebody has lost access by it. */
  get narrows(): boolean {
    if (!this.#before) return false;
    if (!this.#after) return true;
    if (this.#before.superuser && !this.#after.superuser) return true;
    if (!isDisabled(this.#before) && isDisabled(this.#after)) return true;
    return !this.#staysSuper && exceeds(reachOf(this.#before), reachOf(this.#after));
  }

  get #gains(): boolean {
    return !this.#staysSuper && exceeds(reachOf(this.#after), reachOf(this.#before));
  }

  get #staysSuper(): boolean {
    return this.#before?.superuser === true && this.#after?.superuser === true;
  }

  get #ownerChanged(): boolean {
    const [before, after] = [this.#before, this.#after];
    return before !== null && after !== null && this.#comparison.nameNow(before.apiKeyOwner) !== after.apiKeyOwner;
  }

  /** Whoever has a key of the earlier file is somebody else by it now, or the user has got the key of another. */
  get #signsInAsAnother(): boolean {
    const after = this.#after;
    if (!after) return false;
    const { nameNow, ownerBefore } = this.#comparison;
    const was = ownerBefore(after.apiKey);
    if (was !== undefined && nameNow(was) !== after.apiKeyOwner) return true;
    return this.#ownerChanged && after.apiKeyOwner !== after.username;
  }

  #pair<T>(of: (user: InspectedUser) => T): Pair<T> {
    return [this.#before && of(this.#before), this.#after && of(this.#after)];
  }

  #shown(name: string): string {
    return this.#comparison.isApiKey(name) ? mask : name;
  }
}

/** What a user is called in the later file, or was at last. */
export function laterName({ username }: UserChange): string {
  return username;
}

/** What a user was called in the earlier file. */
export function formerName({ from, username }: UserChange): string {
  return from ?? username;
}

function isDisabled({ disabled }: InspectedUser): boolean {
  return disabled === true;
}

function passwordOf({ hashedPassword }: InspectedUser): string {
  return canonicalHash(hashedPassword) ?? hashedPassword;
}

/** Nobody reaches nothing. */
function reachOf(user: InspectedUser | null): readonly string[] {
  return user?.effectiveWorkspaces ?? nothing;
}

const nothing: readonly string[] = [];
