import type { EntryNeeds } from '../../model/entry-source.ts';
import { LineText, type EntryRecord, type Placed, type PlacedItem } from '../../model/entry-record.ts';
import type { ViewContext } from '../../model/entry-view.ts';
import type { Profile } from '../../model/profiles/index.ts';
import type { UsualField, UsualUser } from '../../model/usual-user.ts';
import type { ServerUser } from '../../model/verdict.ts';
import type { Range } from '../../text/range.ts';
import type { Lending } from './lending.ts';
import { matchedField } from './matched-field.ts';
import type { MatchedUser } from './matched-user.ts';
import { usualServerUser } from './usual-server-user.ts';
import { costOf } from './usual-values.ts';

/**
 * A user of the usual form but for aliases, which stand for values of that form. Whenever those change, each such user
 * is another one, so it holds nothing but what it is made of.
 */
export class LentUser implements EntryRecord, UsualUser {
  /** What its own text tells, where the aliases are taken for texts. */
  readonly #own: MatchedUser;
  readonly lending: Lending;
  /** What its lines hold is not what the values are. */
  readonly usual = null;

  constructor(own: MatchedUser, lending: Lending) {
    this.#own = own;
    this.lending = lending;
  }

  /** The same user once the aliases stand for something else. */
  lentAnew(lending: Lending): LentUser {
    return new LentUser(this.#own, lending);
  }

  get text(): string {
    return this.#own.text;
  }

  get lineCount(): number {
    return this.#own.lineCount;
  }

  get needs(): EntryNeeds {
    return this.lending.needs;
  }

  get context(): ViewContext {
    return this.#own.context;
  }

  get profile(): Profile {
    return this.#own.profile;
  }

  get usernameText(): string {
    return this.lending.texts.get('username') ?? this.#own.usernameText;
  }

  get apiKeyText(): string {
    return this.lending.texts.get('api_key') ?? this.#own.apiKeyText;
  }

  get hashText(): string {
    return this.lending.texts.get('hashed_password') ?? this.#own.hashText;
  }

  get workspaceNames(): readonly string[] {
    return this.lending.workspaceNames ?? this.#own.workspaceNames;
  }

  get username(): Placed {
    return this.#lent('username') ?? this.#own.username;
  }

  get apiKey(): Placed {
    return this.#lent('api_key') ?? this.#own.apiKey;
  }

  get hashedPassword(): Placed {
    return this.#lent('hashed_password') ?? this.#own.hashedPassword;
  }

  /** What is listed elsewhere has no other place here than the user has. */
  get workspaces(): readonly PlacedItem[] {
    const { first } = this;
    return this.lending.workspaceNames?.map((name, item) => new LineText(name, first, item)) ?? this.#own.workspaces;
  }

  get superuser(): boolean {
    return this.#own.superuser;
  }

  get disabled(): boolean {
    return this.#own.disabled;
  }

  get cost(): number {
    return costOf(this.hashText);
  }

  get user(): ServerUser {
    const [fullName, email] = [this.textOf('full_name'), this.textOf('email')];
    return usualServerUser(this, { fullName, email, hasDisabled: this.textOf('disabled') !== null });
  }

  get refusal(): null {
    return this.#own.refusal;
  }

  get unbuildable(): null {
    return this.#own.unbuildable;
  }

  get unreadable(): null {
    return this.#own.unreadable;
  }

  get first(): Range {
    return this.#own.first;
  }

  textOf(name: UsualField): string | null {
    return this.lending.texts.get(name) ?? this.#own.textOf(name);
  }

  rangeOf(name: UsualField): Range {
    return this.#lent(name)?.range ?? this.#own.rangeOf(name);
  }

  firstKey(): Range {
    return this.first;
  }

  listWorkspaces(): readonly PlacedItem[] {
    return this.workspaces;
  }

  /** Such a text, at the place of the alias. */
  #lent(name: UsualField): Placed | null {
    const text = this.lending.texts.get(name);
    const alias = text === undefined ? null : matchedField(this.text, name);
    return text !== undefined && alias ? { text, range: alias.range } : null;
  }
}
