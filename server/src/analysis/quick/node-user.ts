import { classifyHash } from '../../hashing/bcrypt-hash.ts';
import { recommendedCost } from '../../hashing/cost.ts';
import { LineText, type EntryRecord } from '../../model/entry.ts';
import type { ViewContext } from '../../model/entry-view.ts';
import { isFieldName, type FieldName } from '../../model/fields.ts';
import { emailPattern, usernamePattern, workspacePattern } from '../../model/patterns.ts';
import type { Profile } from '../../model/profiles/index.ts';
import type { ServerUser } from '../../model/verdict.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import type { AliasNode, MappingNode, Node, ScalarNode, SequenceNode } from '../../yaml/node.ts';
import { Tag } from '../../yaml/compose/resolver.ts';

/**
 * The record of a user in whom certainly nothing is to be found: every value is written and read as text, matches what
 * the server asks for, and is far from all that a rule objects to. Null where there is any doubt; then the entry has to be
 * judged in full, which gives the same record and no findings (a property test holds this to it).
 *
 * Nearly all users of a real file are such, and this is many times quicker.
 */
export function usualRecord(node: Node, lines: LineIndex, context: ViewContext): EntryRecord | null {
  if (context.profile.kind !== 'server' || node.kind !== 'mapping' || !isBare(node)) return null;
  const found = collect(node, lines);
  if (found === null) return null;
  const { username, hashed_password: hash, api_key: key, workspaces: list } = found;
  if (!username || !hash || !key || !list) return null;
  if (!isUsualHash(hash.value, context) || !isUsualKey(key.value, username.value)) return null;
  const first = node.pairs[0]?.key ?? node;
  return new NodeUser(found, { username, hash, key, list, first }, lines, context);
}

/** Kept for nearly every entry, so what can be put together again is not kept. */
class NodeUser implements EntryRecord {
  readonly username: LineText;
  readonly apiKey: LineText;
  readonly hashedPassword: LineText;
  readonly usernameText: string;
  readonly apiKeyText: string;
  readonly workspaces: readonly LineText[];
  readonly workspaceNames: readonly string[];
  readonly superuser = false;
  readonly disabled = false;
  readonly refusal = null;
  readonly unbuildable = null;
  readonly unreadable = null;
  readonly #profile: Profile;
  readonly #fullName: string | null;
  readonly #email: string | null;
  readonly #disabled: false | null;
  readonly #first: LineText;

  constructor(found: Found, needed: Needed, lines: LineIndex, { profile }: ViewContext) {
    this.username = placed(needed.username, lines);
    this.apiKey = placed(needed.key, lines);
    this.hashedPassword = placed(needed.hash, lines);
    this.usernameText = needed.username.value;
    this.apiKeyText = needed.key.value;
    this.workspaces = needed.list.items.map((item, index) => placed(item, lines, index));
    this.workspaceNames = this.workspaces.map(({ text }) => text);
    this.#profile = profile;
    this.#fullName = found.full_name?.value ?? null;
    this.#email = found.email?.value ?? null;
    this.#disabled = found.disabled ? false : null;
    this.#first = new LineText('', lines.range(needed.first.start, needed.first.end));
  }

  get first(): Range {
    return this.#first.range;
  }

  get user(): ServerUser {
    const username = this.usernameText;
    const names = this.workspaceNames;
    return {
      username,
      fullName: this.#fullName,
      email: this.#email,
      disabled: this.#disabled,
      workspaces: this.#profile.ownWorkspaceListed ? withOwn(username, names) : names,
      superuser: false,
      hashedPassword: this.hashedPassword.text,
      apiKey: this.apiKeyText,
      role: null,
    };
  }
}

/** The private workspace comes first where the list does not have it; no name stands twice. */
function withOwn(username: string, names: readonly string[]): readonly string[] {
  return [...new Set(names.includes(username) ? names : [username, ...names])];
}

interface Needed {
  readonly username: ScalarNode;
  readonly hash: ScalarNode;
  readonly key: ScalarNode;
  readonly list: TextList;
  readonly first: Node;
}

/** Longer than all published keys and placeholders, with a digit, and not made of the username. */
function isUsualKey(key: string, username: string): boolean {
  return key.length >= 24 && key.length - username.length >= 12 && keyForm.test(key) && /[0-9]/.test(key);
}

const keyForm = /^[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]$/;

interface TextList extends SequenceNode {
  readonly items: ScalarNode[];
}

type Found = Partial<Record<Exclude<FieldName, 'workspaces'>, ScalarNode>> & { workspaces?: TextList };

/** The values of the keys, each of them usual by itself; null otherwise. */
function collect({ pairs }: MappingNode, lines: LineIndex): Found | null {
  const found: Found = {};
  for (const { key, value } of pairs) {
    if (!isText(key, lines)) return null;
    const name = key.value;
    if (!isFieldName(name) || found[name] !== undefined) return null;
    if (name === 'workspaces') {
      if (!isUsualList(value, lines)) return null;
      found.workspaces = value;
    } else if (name === 'disabled') {
      if (!isFalse(value)) return null;
      found.disabled = value;
    } else {
      if (!isPlaceable(name, value, lines) || !isUsualText(name, value.value)) return null;
      found[name] = value;
    }
  }
  return found;
}

/** Of a name or address only the text is kept, not the place. */
function isPlaceable(name: FieldName, node: Node, lines: LineIndex): node is ScalarNode {
  if (name === 'full_name' || name === 'email') return node.kind === 'scalar' && isBare(node);
  return isText(node, lines);
}

function isUsualText(name: FieldName, text: string): boolean {
  switch (name) {
    case 'username':
      return usernamePattern.test(text);
    case 'email':
      return emailPattern.test(text);
    default:
      return name !== 'superuser';
  }
}

function isFalse(node: Node): node is ScalarNode {
  return node.kind === 'scalar' && node.tag === Tag.bool && (node.value === 'false' || node.value === 'False');
}

function isUsualList(node: Node, lines: LineIndex): node is TextList {
  if (node.kind !== 'sequence' || !isBare(node)) return false;
  for (const item of node.items) if (!isText(item, lines) || !workspacePattern.test(item.value)) return false;
  return true;
}

function isUsualHash(hash: string, { knowledge }: ViewContext): boolean {
  const found = classifyHash(hash);
  const cost = found.usable ? found.cost : 0;
  return (
    cost >= recommendedCost.min &&
    cost <= recommendedCost.max &&
    knowledge.isPublic(hash) !== true &&
    !knowledge.isGuessed(hash)
  );
}

const usualTag = { scalar: Tag.str, sequence: Tag.seq, mapping: Tag.map };

/** Read as text, list or mapping, with no tag or anchor in front of it. */
function isBare(node: Exclude<Node, AliasNode>): boolean {
  return node.tag === usualTag[node.kind] && node.start === node.contentStart;
}

/** A text that stands in the file letter by letter, on one line. */
function isText(node: Node, lines: LineIndex): node is ScalarNode {
  if (node.kind !== 'scalar' || !isBare(node)) return false;
  const { style, start, end, value } = node;
  if (style === 'literal' || style === 'folded') return false;
  const quote = style === 'plain' ? 0 : 1;
  if (end - start - 2 * quote !== value.length) return false;
  // Only within quotes can a line end be read as one space.
  return quote === 0 || !value.includes(' ') || lines.slice(start + 1, end - 1) === value;
}

function placed(node: ScalarNode, lines: LineIndex, item = 0): LineText {
  return new LineText(node.value, lines.range(node.start, node.end), item);
}
