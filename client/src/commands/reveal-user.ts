import { Range, Uri, window } from 'vscode';
import type { Command } from '../services.ts';

/** Shows a tree node's place in its file. As a `preview` the focus stays in the tree, whose keys go on working. */
export const revealUser: Command = async ({ tree }, id, how) => {
  const node = typeof id === 'string' ? tree.node(id) : undefined;
  if (node?.uri === undefined) return;
  const { range } = node;
  await window.showTextDocument(Uri.parse(node.uri), {
    preserveFocus: how === 'preview',
    ...(range && {
      selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
    }),
  });
};
