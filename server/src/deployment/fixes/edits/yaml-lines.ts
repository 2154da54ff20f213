/** The lines of a YAML file in block style. */
import { lineEnd } from '../../../text/line-index.ts';

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** Blank, or a comment. */
  readonly isNothing: boolean;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const own = text.slice(start, end);
    const trimmed = own.trimStart();
    lines.push({
      start,
      end,
      indent: own.length - trimmed.length,
      isNothing: trimmed === '' || trimmed.startsWith('#'),
    });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** Without the blank lines and comments at the end, which belong to what follows. */
export function withoutTail(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ isNothing }) => !isNothing) + 1);
}

/** The key that a line begins with; null where it begins with none. */
export function keyOf(line: string): string | null {
  return /^[ \t]*(["']?)([^"':#\s][^"':]*)\1:(?=[ \t]|$)/.exec(line)?.[2]?.trimEnd() ?? null;
}
