import { literal, words } from '../common/words/message.ts';
import type { SlipKind } from './support/slip-kind.ts';

/** `workspaces: - red - blue`, or one item alone. */
export const listOnLine: SlipKind = (spot) => {
  const { problem, line } = spot;
  if (!problem.startsWith('sequence entries are not allowed here') || line.word !== 'workspaces') return null;
  const names = spot
    .valueOf(line)
    .split(/-[ \t]/)
    .map((name) => name.replaceAll(',', ' ').trim())
    .filter((name) => name !== '');
  if (line.colon === -1 || names.length === 0) return null;
  const { valueStart: from, valueEnd: to } = line;
  return {
    from,
    to,
    advice: words`a list with dashes begins on a line of its own. On one line it stands in brackets.`,
    mend: { title: literal('Put the list in brackets'), edits: [{ from, to, text: `[${names.join(', ')}]` }] },
  };
};
