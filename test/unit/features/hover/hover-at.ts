import type { MarkupKind } from 'vscode-languageserver';
import type { PlacedFinding } from '../../../../server/src/analysis/report/placed-finding.ts';
import type { UsersFile } from '../../../../server/src/analysis/users-file.ts';
import { hoverAt } from '../../../../server/src/features/hover/hover.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import type { Position } from '../../../../server/src/text/range.ts';
import { readFile } from '../../../support/users.ts';

export interface ShownHover {
  /** The text that the hover is about. */
  readonly on: string;
  readonly lines: readonly string[];
}

/** What is shown at the `|` in a text, in plain words; null for nothing. */
export function hoverIn(marked: string, server: ServerName = 'rubrix-0.18'): ShownHover | null {
  const offset = marked.indexOf('|');
  if (offset === -1) throw new Error('there is no place marked');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return hoverOf(readFile(text, server), new LineIndex(text).positionAt(offset));
}

/** `shown`: the findings beside it. */
export function hoverOf(
  file: UsersFile,
  position: Position,
  kind: MarkupKind = 'plaintext',
  shown: readonly PlacedFinding[] = [],
): ShownHover | null {
  const hover = hoverAt(file, position, kind, shown);
  if (!hover?.range || typeof hover.contents !== 'object' || !('kind' in hover.contents)) return null;
  const lines = new LineIndex(file.text);
  const on = lines.slice(lines.offsetAt(hover.range.start), lines.offsetAt(hover.range.end));
  return { on, lines: hover.contents.value.split('\n') };
}
