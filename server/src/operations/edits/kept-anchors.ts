/** What is written once, with an anchor, for several places. */
import type { UsersFile } from '../../analysis/users-file.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { AliasNode, Node } from '../../yaml/node.ts';
import { replacement } from '../../fixes/edits/spans.ts';
import { inlineText } from './inline-text.ts';

/** Whether an alias elsewhere stands for the node itself. */
export function isShared(file: UsersFile, node: Node): boolean {
  return aliasesOf(file, node).length > 0;
}

/**
 * Before nodes go, or get another value: what aliases elsewhere stand for moves to the first of these, anchor and all,
 * so that nobody else loses it. Null where it can't be written there.
 */
export function keepForOthers(file: UsersFile, lines: LineIndex, gone: readonly Node[]): readonly TextEdit[] | null {
  const isGone = ({ start }: Node): boolean => gone.some((node) => node.start <= start && start < node.end);
  const edits: TextEdit[] = [];
  for (const node of gone) {
    for (const anchored of outermostShared(file, node, isGone)) {
      const first = aliasesOf(file, anchored).find((alias) => !isGone(alias));
      const text = first ? inlineText(lines, anchored) : null;
      if (!first || text === null) return null;
      edits.push(replacement(lines, first.start, first.end, text));
    }
  }
  return edits;
}

/** The nodes in a node that aliases elsewhere stand for, without those within another one. */
function outermostShared(file: UsersFile, node: Node, isGone: (alias: Node) => boolean): readonly Node[] {
  if (node.kind === 'alias' || !file.whole) return [];
  if (aliasesOf(file, node).some((alias) => !isGone(alias))) return [node];
  if (node.kind === 'scalar') return [];
  const parts = node.kind === 'sequence' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value]);
  return parts.flatMap((part) => outermostShared(file, part, isGone));
}

const known = new WeakMap<Node, ReadonlyMap<Node, readonly AliasNode[]>>();
const none: readonly AliasNode[] = [];

/** In the file's order. Only a file that is read as a whole has any. */
function aliasesOf({ whole }: UsersFile, node: Node): readonly AliasNode[] {
  const root = whole?.rootNode;
  if (!root) return none;
  const aliases = known.get(root) ?? collectAliases(root);
  known.set(root, aliases);
  return aliases.get(node) ?? none;
}

function collectAliases(root: Node): ReadonlyMap<Node, readonly AliasNode[]> {
  const found = new Map<Node, AliasNode[]>();
  const visit = (node: Node): void => {
    if (node.kind === 'alias') {
      const known = found.get(node.target);
      if (known) known.push(node);
      else found.set(node.target, [node]);
    } else if (node.kind === 'sequence') {
      for (const item of node.items) visit(item);
    } else if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs) {
        visit(key);
        visit(value);
      }
    }
  };
  visit(root);
  return found;
}
