import { marker, readFileComments } from '../../analysis/comments.ts';
import type { ServerName } from '../../common/servers.ts';
import type { TextEdit } from '../../text/range.ts';

const top = { line: 0, character: 0 };

/**
 * Writes which server a file is judged for: into the comment that names one, else into a new one above all. Null where
 * no comment can stand there. `head`: the text before the first entry.
 */
export function serverComment(head: string, server: ServerName, endOfLine: string): readonly TextEdit[] | null {
  const newText = `server=${server}`;
  const { serverRange } = readFileComments(head);
  if (serverRange) return [{ range: serverRange, newText }];
  return head.startsWith('\uFEFF')
    ? null
    : [{ range: { start: top, end: top }, newText: `# ${marker}: ${newText}${endOfLine}` }];
}
