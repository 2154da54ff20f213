import { env } from 'vscode';
import type { Command } from '../services.ts';

/** Copies the user's or the workspace's name of a tree node. */
export const copyName: Command = async ({ tree }, id) => {
  const node = typeof id === 'string' ? tree.node(id) : undefined;
  const isNamed = node?.kind === 'user' || node?.kind === 'workspace' || node?.kind === 'private';
  if (isNamed || node?.kind === 'reach') {
    await env.clipboard.writeText(node.name);
  }
};
