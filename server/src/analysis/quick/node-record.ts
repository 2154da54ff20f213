import { LineText, type EntryRecord } from '../../model/entry-record.ts';
import type { Profile } from '../../model/profiles/index.ts';
import type { ServerUser } from '../../model/verdict.ts';
import type { Range } from '../../text/range.ts';
import type { NodeUser } from './node-user.ts';
import { usualServerUser } from './usual-server-user.ts';

/** What is kept of a user of the usual form once its nodes are gone. What can be put together again is not kept. */
export class NodeRecord implements EntryRecord {
  readonly username: LineText;
  readonly apiKey: LineText;
  readonly hashedPassword: LineText;
  readonly workspaces: readonly LineText[];
  readonly workspaceNames: readonly string[];
  readonly superuser: boolean;
  readonly disabled: boolean;
  readonly usual = 'values';
  readonly refusal = null;
  readonly unbuildable = null;
  readonly unreadable = null;
  readonly #profile: Profile;
  readonly #first: LineText;
  readonly #fullName: string | null;
  readonly #email: string | null;
  /** Whether there is a key `disabled`. */
  readonly #hasDisabled: boolean;

  constructor(user: NodeUser) {
    this.username = user.username;
    this.apiKey = user.apiKey;
    this.hashedPassword = user.hashedPassword;
    this.workspaces = user.workspaces;
    this.workspaceNames = user.workspaceNames;
    this.superuser = user.superuser;
    this.disabled = user.disabled;
    this.#profile = user.profile;
    this.#first = new LineText('', user.first);
    this.#fullName = user.textOf('full_name');
    this.#email = user.textOf('email');
    this.#hasDisabled = user.textOf('disabled') !== null;
  }

  get usernameText(): string {
    return this.username.text;
  }

  get apiKeyText(): string {
    return this.apiKey.text;
  }

  get hashText(): string {
    return this.hashedPassword.text;
  }

  get first(): Range {
    return this.#first.range;
  }

  get user(): ServerUser {
    const profile = this.#profile;
    const { usernameText, apiKeyText, hashText, workspaceNames, superuser, disabled } = this;
    return usualServerUser(
      { profile, usernameText, apiKeyText, hashText, workspaceNames, superuser, disabled },
      { fullName: this.#fullName, email: this.#email, hasDisabled: this.#hasDisabled },
    );
  }
}
