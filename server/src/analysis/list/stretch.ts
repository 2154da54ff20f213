import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Node } from '../../yaml/node.ts';
import type { UsersFile } from '../users-file.ts';
import { footLine } from './foot.ts';

/** A text that can be looked at by itself, without the rest of the file. */
export interface Stretch {
  readonly kind: 'entry' | 'head' | 'foot' | 'whole';
  /** The entry on the line, if there is one. */
  readonly entry: Entry | null;
  readonly lines: LineIndex;
  /** Of a whole file that can be read. */
  readonly root: Node | null;
}

/**
 * The text around a line that can be looked at by itself: an entry's own, what stands above the list, what ends the
 * document, or that of the whole file. Lines count as in the file.
 */
export function stretchAt(file: UsersFile, line: number): Stretch {
  const { whole, foot } = file;
  const isInParts = !whole || file.showsStandalone;
  if (isInParts && foot !== '' && line >= footLine(file.entries))
    return { kind: 'foot', entry: null, lines: new LineIndex(foot, footLine(file.entries)), root: null };
  const entry = file.entryAt(line);
  const own = entry?.ownText ?? null;
  if (entry && own !== null) return { kind: 'entry', entry, lines: new LineIndex(own, entry.line), root: null };
  if (isInParts) return { kind: 'head', entry: null, lines: new LineIndex(file.head), root: null };
  return { kind: 'whole', entry: entry ?? null, lines: whole.lines, root: whole.rootNode };
}
