import { stretchAt } from '../../analysis/list/stretch.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Position, TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';

/** A line of a user: the blanks and dash in front, a key or what else there is, its value. */
const form =
  /^( *)((?:- +)?)(?:([A-Za-z_][\w-]*|"[^"\\]*"|'[^']*')[ \t]*:(?:[ \t]+([^ \t].*)?)?|-|([^\s#&*!|>%@`{[:?].*))$/;
const step = 2;

/**
 * Indents the line that was begun by Enter like what will most likely stand there: the next key behind `- `, the first
 * item behind a key that takes a list, the next item in a list. Null where nothing is to change, or it is not certain.
 */
export function indentAfterEnter(file: UsersFile, { line }: Position): TextEdit | null {
  const { lines } = stretchAt(file, line);
  const here = textOf(lines, line);
  if (line === 0 || here.trim() !== '' || isWithin(file, line)) return null;
  const column = columnBelow(textOf(lines, line - 1));
  if (column === null || here === ' '.repeat(column)) return null;
  return {
    range: { start: { line, character: 0 }, end: { line, character: here.length } },
    newText: ' '.repeat(column),
  };
}

function columnBelow(above: string): number | null {
  const [found, indent = '', dash = '', key, value = ''] = form.exec(withoutComment(above)) ?? [];
  if (found === undefined) return null;
  const column = indent.length + dash.length;
  if (key === undefined) return found.trim() === '-' ? indent.length + step : dash === '' ? null : indent.length;
  if (/^["'[{]/.test(value) && !isClosed(value)) return null;
  const isList = value === '' && key.includes('workspaces');
  return isList || /^[|>][-+\d]*$/.test(value) ? column + step : column;
}

/** Only what surely is one: a `#` may stand in quotes. */
function withoutComment(text: string): string {
  return (/["']/.test(text) ? text : text.replace(/(?<![^ \t])#.*$/, '')).trimEnd();
}

function isClosed(value: string): boolean {
  const pairs: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
  const close = pairs[value.charAt(0)] ?? '';
  return value.length > 1 && value.trimEnd().endsWith(close);
}

/** Whether the line goes on with a text, or with a list between brackets, that begins above it. */
function isWithin(file: UsersFile, line: number): boolean {
  const entry = file.entryAt(line);
  const { lines, node } = entry?.source() ?? {};
  if (!entry || !lines || !node) return false;
  const offset = lines.offsetAt({ line: line - entry.line, character: 0 });
  const open: Node[] = [node];
  for (let each = open.pop(); each; each = open.pop()) {
    if (each.start >= offset || each.end <= offset) continue;
    if (each.kind === 'scalar' || (each.kind !== 'alias' && each.flow)) return true;
    if (each.kind === 'sequence') for (const item of each.items) open.push(item);
    if (each.kind === 'mapping') for (const { key, value } of each.pairs) open.push(key, value);
  }
  return false;
}

function textOf(lines: LineIndex, line: number): string {
  const start = lines.offsetAt({ line, character: 0 });
  return lines.slice(start, lines.lineEndAt(start));
}
