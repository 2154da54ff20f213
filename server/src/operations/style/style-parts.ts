import type { EntryView } from '../../model/entry-view.ts';
import type { EntryStyle } from '../../common/protocol/protocol.ts';
import type { Node, SequenceNode } from '../../yaml/node.ts';

/** What stands between a dash and the first key, in a text from the dash's line to the key; null: anything else. */
export function afterDashIn(text: string): string | null {
  return /^ *-([ \t]+|[ \t]*(?:\r\n|\r|\n)[ \t]*)$/.exec(text)?.[1] ?? null;
}

/** As in the last entry that lists a workspace; `lastFirst`: entries from the end on. */
export function workspacesStyle(lastFirst: Iterable<EntryView>): Pick<EntryStyle, 'workspaces' | 'listIndent'> {
  for (const { node, places } of lastFirst) {
    const pairs = node.kind === 'mapping' ? node.pairs : [];
    const pair = pairs.find(({ key }) => key.kind === 'scalar' && key.value === 'workspaces');
    const list = pair?.value;
    if (list?.kind !== 'sequence' || list.items.length === 0) continue;
    if (list.flow || !places.contains(list)) return usualList;
    const columns = places.whole(list).start.character - places.whole(pair?.key ?? list).start.character;
    return { workspaces: 'block', listIndent: ' '.repeat(Math.max(0, columns)) };
  }
  return usualList;
}

const usualList = { workspaces: 'flow', listIndent: '  ' } as const;

/** The node, when it is an empty list in brackets. */
export function flowSequence(node: Node): SequenceNode | null {
  return node.kind === 'sequence' && node.flow && node.items.length === 0 ? node : null;
}
