import type { EntryNeeds } from '../../model/entry-source.ts';
import { LineText, type Placed, type PlacedItem } from '../../model/entry-record.ts';
import type { ViewContext } from '../../model/entry-view.ts';
import type { UsualField } from '../../model/usual-user.ts';
import type { Lending } from './lending.ts';
import { matchedField } from './matched-field.ts';
import { MatchedUser } from './matched-user.ts';

/** A user of the usual form but for aliases, which stand for values of that form. */
export class LentUser extends MatchedUser {
  /** What its lines hold is not what the values are. */
  override readonly usual = null;
  readonly lending: Lending;

  constructor(context: ViewContext, lending: Lending) {
    super(context);
    this.lending = lending;
  }

  override get needs(): EntryNeeds {
    return this.lending.needs;
  }

  /** The same user once the aliases stand for something else. */
  lentAnew(lending: Lending): LentUser {
    const user = new LentUser(this.context, lending);
    user.text = this.text;
    user.lineCount = this.lineCount;
    user.workspaceNames = this.workspaceNames;
    user.usernameText = this.usernameText;
    user.nameAt = this.nameAt;
    user.apiKeyText = this.apiKeyText;
    user.keyAt = this.keyAt;
    user.hashText = this.hashText;
    user.hashAt = this.hashAt;
    user.superuser = this.superuser;
    user.disabled = this.disabled;
    user.disabledLine = this.disabledLine;
    user.takeUp();
    return user;
  }

  /** Takes what the aliases stand for in their place. */
  takeUp(): void {
    const { texts, workspaceNames } = this.lending;
    this.usernameText = texts.get('username') ?? this.usernameText;
    this.hashText = texts.get('hashed_password') ?? this.hashText;
    this.apiKeyText = texts.get('api_key') ?? this.apiKeyText;
    this.workspaceNames = workspaceNames ?? this.workspaceNames;
  }

  override get username(): Placed {
    return this.#lent('username') ?? super.username;
  }

  override get apiKey(): Placed {
    return this.#lent('api_key') ?? super.apiKey;
  }

  override get hashedPassword(): Placed {
    return this.#lent('hashed_password') ?? super.hashedPassword;
  }

  /** What is listed elsewhere has no other place here than the user has. */
  override get workspaces(): readonly PlacedItem[] {
    const { first } = this;
    return this.lending.workspaceNames?.map((name, item) => new LineText(name, first, item)) ?? super.workspaces;
  }

  override textOf(name: UsualField): string | null {
    return this.lending.texts.get(name) ?? super.textOf(name);
  }

  /** Such a text, at the place of the alias. */
  #lent(name: UsualField): Placed | null {
    const text = this.lending.texts.get(name);
    const alias = text === undefined ? null : matchedField(this.text, name);
    return text !== undefined && alias ? { text, range: alias.range } : null;
  }
}
