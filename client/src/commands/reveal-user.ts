import { Range, Uri, window } from 'vscode';
import type { Command } from '../services.ts';

/** Shows a tree node's place in its file. */
export const revealUser: Command = async ({ tree }, id) => {
  const node = typeof id === 'string' ? tree.node(id) : undefined;
  if (node?.uri === undefined) return;
  const { range } = node;
  const options = range && {
    selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
  };
  await window.showTextDocument(Uri.parse(node.uri), options);
};
