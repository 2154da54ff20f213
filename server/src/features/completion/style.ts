import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntryView } from '../../model/entry-view.ts';
import type { EntryStyle } from '../../common/protocol/protocol.ts';
import type { MappingNode } from '../../yaml/node.ts';
import type { Source } from './source.ts';
import { textQuote } from '../../fixes/edits/quotes.ts';
import { workspacesStyle } from '../../operations/style/style-parts.ts';

/** How a user nearby is written: what `entryStyle` finds out, without a look at all users. */
export interface NeighbourStyle extends Pick<
  EntryStyle,
  'afterDash' | 'endOfLine' | 'quote' | 'workspaces' | 'listIndent'
> {
  /** The keys of a new user, in the neighbour's order. */
  readonly keys: readonly string[];
  /** A blank line is missing between the user above and the cursor's line. */
  readonly parted: boolean;
}

const needed = ['username', 'hashed_password', 'api_key', 'workspaces'];

/** After the user above the cursor, else the one below. */
export function neighbourStyle(file: UsersFile, source: Source): NeighbourStyle {
  const { entry, firstLine } = source;
  const above = firstLine > 0 ? file.entryAt(firstLine - 1) : undefined;
  const below = file.entryAt(entry ? firstLine + entry.lineCount : file.entries.firstLine);
  const endOfLine = endOfLineIn(source.text) ?? endOfLineIn(textOf(above)) ?? '\n';
  for (const neighbour of [entry, above, below]) {
    const view = neighbour ? file.view(neighbour) : null;
    if (view?.node.kind !== 'mapping' || view.node.flow || view.node.pairs.length === 0) continue;
    return {
      endOfLine,
      afterDash: afterDashOf(view),
      quote: textQuote(view.node),
      ...workspacesStyle([view]),
      keys: inOrder(view.node),
      parted: neighbour === entry && endsBlank(textOf(above)) && !endsBlank(source.text.slice(0, source.lineStart)),
    };
  }
  return { endOfLine, afterDash: ' ', quote: '', ...workspacesStyle([]), keys: needed, parted: false };
}

function textOf(entry: Entry | undefined): string {
  return entry?.ownText ?? '';
}

function endOfLineIn(text: string): EntryStyle['endOfLine'] | null {
  const found = /\r\n|\n|\r/.exec(text)?.[0];
  return found === '\r\n' || found === '\n' || found === '\r' ? found : null;
}

/** The gap behind a dash at column 0, where the first key stands on the dash's line. */
function afterDashOf({ node, places }: EntryView): string {
  const key = node.kind === 'mapping' ? node.pairs[0]?.key : undefined;
  if (!key || !places.contains(key)) return ' ';
  const { line, character } = places.whole(key).start;
  return ' '.repeat(line === 0 ? Math.max(1, character - 1) : 1);
}

function inOrder({ pairs }: MappingNode): readonly string[] {
  const written = pairs.flatMap(({ key }) => (key.kind === 'scalar' && needed.includes(key.value) ? key.value : []));
  return [...new Set([...written, ...needed])];
}

/** Whether a blank line stands at the end, or in front of the comments there. */
function endsBlank(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).slice(0, -1);
  return lines.findLast((line) => !/^\s*#/.test(line))?.trim() === '';
}
