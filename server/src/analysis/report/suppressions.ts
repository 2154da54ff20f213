import type { PlacedCode } from '../../model/suppression.ts';
import { lineCommentsOf } from './line-comments.ts';
import type { UsersFile } from '../users-file.ts';

/** Which findings the file's comments switch off, and which of the comments did. */
export interface Suppressions {
  /** There are none. */
  readonly none: boolean;
  /**
   * Whether a finding is switched off. `entryLine`: the entry's first line, for a finding about the whole entry; a
   * comment there covers it too.
   */
  readonly hides: (code: string, line: number, entryLine: number | null) => boolean;
  /** Codes of comments that switched nothing off. */
  readonly unused: () => readonly PlacedCode[];
}

/** Of a file whose comments are not asked. */
export const noSuppressions: Suppressions = { none: true, hides: () => false, unused: () => [] };

export function suppressionsOf(file: UsersFile): Suppressions {
  const byLine = new Map<number, Map<string, PlacedCode>>();
  const forFile = new Map<string, PlacedCode>();
  const used = new Set<PlacedCode>();

  for (const code of file.comments.disabled) forFile.set(code.code, code);
  for (const [comments, base] of lineCommentsOf(file)) {
    for (const { line, codes } of comments) {
      const codesOfLine = byLine.get(base + line) ?? new Map<string, PlacedCode>();
      byLine.set(base + line, codesOfLine);
      for (const code of codes) codesOfLine.set(code.code, { ...code, line: base + code.line });
    }
  }

  const take = (found: PlacedCode | undefined): boolean => {
    if (found) used.add(found);
    return found !== undefined;
  };
  const none = byLine.size === 0 && forFile.size === 0;
  return {
    none,
    hides: (code, at, entryLine) =>
      !none &&
      (take(byLine.get(at)?.get(code)) ||
        (entryLine !== null && take(byLine.get(entryLine)?.get(code))) ||
        take(forFile.get(code))),
    unused: () =>
      [...forFile.values(), ...[...byLine.values()].flatMap((codes) => [...codes.values()])].filter(
        (each) => !used.has(each),
      ),
  };
}
