import { LineText } from '../../model/entry-record.ts';
import type { ViewContext } from '../../model/entry-view.ts';
import { Places } from '../../model/places/places.ts';
import type { Profile } from '../../model/profiles/index.ts';
import type { UsualField, UsualUser } from '../../model/usual-user.ts';
import type { Range } from '../../text/range.ts';
import type { ScalarNode } from '../../yaml/node.ts';
import type { EntrySource } from '../../model/entry-source.ts';
import { usualNodes, type UsualNodes } from './usual-nodes.ts';
import { costOf, isOpen } from './usual-values.ts';

/** The user of the usual form that the nodes of an entry tell of; null for any other, and in the slightest doubt. */
export function nodeUser(source: EntrySource, context: ViewContext): NodeUser | null {
  if (context.profile.kind !== 'server' || !source.node) return null;
  const nodes = usualNodes(source.node, source.lines);
  if (!nodes || isOpen(nodes.values.hashed_password.value, context)) return null;
  return new NodeUser(nodes, source, context.profile);
}

/** A user of the usual form as long as its nodes are at hand. */
export class NodeUser implements UsualUser {
  readonly profile: Profile;
  readonly first: Range;
  readonly username: LineText;
  readonly apiKey: LineText;
  readonly hashedPassword: LineText;
  readonly disabled: boolean;
  readonly superuser: boolean;
  readonly workspaces: readonly LineText[];
  readonly workspaceNames: readonly string[];
  readonly #values: UsualNodes['values'];
  readonly #places: Places;

  constructor({ firstKey, values, workspaces }: UsualNodes, { lines, start, end }: EntrySource, profile: Profile) {
    const placed = ({ value, start: from, end: to }: ScalarNode, item = 0): LineText =>
      new LineText(value, lines.range(from, to), item);
    this.profile = profile;
    this.first = lines.range(firstKey.start, firstKey.end);
    this.username = placed(values.username);
    this.apiKey = placed(values.api_key);
    this.hashedPassword = placed(values.hashed_password);
    this.disabled = values.disabled?.value.toLowerCase() === 'true';
    this.superuser = workspaces === null;
    this.workspaces = workspaces?.items.map((item, index) => placed(item, index)) ?? [];
    this.workspaceNames = this.workspaces.map(({ text }) => text);
    this.#values = values;
    this.#places = new Places(lines, start, end);
  }

  get usernameText(): string {
    return this.username.text;
  }

  get cost(): number {
    return costOf(this.hashedPassword.text);
  }

  textOf(name: UsualField): string | null {
    return this.#values[name]?.value ?? null;
  }

  rangeOf(name: UsualField): Range {
    const node = this.#values[name];
    return node ? this.#places.of(node) : this.first;
  }

  firstKey(): Range {
    return this.first;
  }

  listWorkspaces(): readonly LineText[] {
    return this.workspaces;
  }
}
