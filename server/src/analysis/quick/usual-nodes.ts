import { isFieldName } from '../../model/fields.ts';
import { oddCharacters } from '../../model/odd-characters.ts';
import { emailPattern, usernamePattern, workspacePattern } from '../../model/patterns.ts';
import type { UsualField } from '../../model/usual-user.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { Tag } from '../../yaml/compose/resolver.ts';
import type { AliasNode, MappingNode, Node, ScalarNode, SequenceNode } from '../../yaml/node.ts';
import { isMadeOf, isUsualHash, isUsualKey } from './usual-values.ts';

/** The nodes of a user of the usual form. */
export interface UsualNodes {
  readonly firstKey: ScalarNode;
  readonly values: UsualValues;
  /** Null without the key. */
  readonly workspaces: TextList | null;
}

type UsualValues = Values & Record<'username' | 'hashed_password' | 'api_key', ScalarNode>;
type Values = Partial<Record<UsualField, ScalarNode>>;

interface TextList extends SequenceNode {
  readonly items: ScalarNode[];
}

/** The nodes of an entry that is a user of the usual form; null for any other, and in the slightest doubt. */
export function usualNodes(node: Node, lines: LineIndex): UsualNodes | null {
  if (node.kind !== 'mapping' || !isBare(node)) return null;
  const [first] = node.pairs;
  const values: Values = {};
  const workspaces = collect(node, lines, values);
  if (workspaces === undefined || first?.key.kind !== 'scalar' || !isComplete(values)) return null;
  if (isMadeOf(values.api_key.value, values.username.value)) return null;
  return { firstKey: first.key, values, workspaces };
}

function isComplete(values: Values): values is UsualValues {
  return values.username !== undefined && values.hashed_password !== undefined && values.api_key !== undefined;
}

/** Collects the values of the keys; gives the list of workspaces. Undefined as soon as one of them is not usual. */
function collect({ pairs }: MappingNode, lines: LineIndex, values: Values): TextList | null | undefined {
  let workspaces: TextList | null = null;
  for (const { key, value } of pairs) {
    if (!isText(key, lines)) return undefined;
    const name = key.value;
    if (!isFieldName(name) || name === 'superuser') return undefined;
    if (name === 'workspaces') {
      if (workspaces !== null || !isUsualList(value, lines)) return undefined;
      workspaces = value;
    } else {
      if (values[name] !== undefined || !isUsualValue(name, value, lines)) return undefined;
      values[name] = value;
    }
  }
  return workspaces;
}

/** Of a full name or an address the place is not kept, so it may be written in any way. */
function isUsualValue(name: UsualField, node: Node, lines: LineIndex): node is ScalarNode {
  if (node.kind !== 'scalar') return false;
  if (name === 'disabled')
    return node.tag === Tag.bool && node.start === node.contentStart && /^(?:[Ff]alse|[Tt]rue)$/.test(node.value);
  const isRead = name === 'full_name' || name === 'email' ? isBare(node) : isText(node, lines);
  return isRead && isUsualText(name, node.value);
}

/** Whether what a key holds is usual where that is a text. */
export function isUsualText(name: Exclude<UsualField, 'disabled'>, value: string): boolean {
  switch (name) {
    case 'username':
      return usernamePattern.test(value);
    case 'hashed_password':
      return isUsualHash(value);
    case 'api_key':
      return isUsualKey(value);
    case 'full_name':
      return !oddCharacters(value);
    case 'email':
      return emailPattern.test(value) && !oddCharacters(value);
  }
}

function isUsualList(node: Node, lines: LineIndex): node is TextList {
  if (node.kind !== 'sequence' || !isBare(node)) return false;
  for (const item of node.items) if (!isText(item, lines) || !workspacePattern.test(item.value)) return false;
  return true;
}

const bareTag = { scalar: Tag.str, sequence: Tag.seq, mapping: Tag.map };

/** Read as text, list or mapping, with no tag or anchor in front of it. */
function isBare(node: Exclude<Node, AliasNode>): boolean {
  return node.tag === bareTag[node.kind] && node.start === node.contentStart;
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
