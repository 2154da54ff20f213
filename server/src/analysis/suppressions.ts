import { Part } from './part.ts';
import { readComments } from './comments.ts';
import type { UsersFile } from './users-file.ts';

/** Which findings the file's comments switch off, and which of the comments did. */
export interface Suppressions {
  /**
   * Whether a finding is switched off. `entryLine`: the entry's first line, for a finding about the whole entry; a
   * comment there covers it too.
   */
  readonly hides: (code: string, line: number, entryLine: number | null) => boolean;
  /** Comments that switched nothing off. */
  readonly unused: () => readonly UnusedSuppression[];
}

export interface UnusedSuppression {
  readonly code: string;
  readonly comment: { readonly line: number; readonly start: number; readonly end: number };
}

export function suppressionsOf(file: UsersFile): Suppressions {
  const byLine = new Map<number, Map<string, UnusedSuppression>>();
  const forFile = new Map<string, UnusedSuppression>();
  const used = new Set<UnusedSuppression>();

  for (const { code, comment } of file.comments.disabled) forFile.set(code, { code, comment });
  const add = (comments: ReturnType<typeof readComments>, base: number): void => {
    for (const { line, codes, comment } of comments ?? []) {
      const codesOfLine = byLine.get(base + line) ?? new Map<string, UnusedSuppression>();
      byLine.set(base + line, codesOfLine);
      for (const code of codes) codesOfLine.set(code, { code, comment: { ...comment, line: base + comment.line } });
    }
  };
  if (file.whole && !file.showsParts) {
    add(readComments(file.text, file.whole.rootNode, 0), 0);
  } else {
    add(readComments(file.head, null, 0), 0);
    let line = file.headLines;
    for (const entry of file.entries) {
      if (entry instanceof Part) add(entry.comments, line);
      line += entry.lineCount;
    }
  }

  const take = (found: UnusedSuppression | undefined): boolean => {
    if (found) used.add(found);
    return found !== undefined;
  };
  return {
    hides: (code, at, entryLine) =>
      take(byLine.get(at)?.get(code)) ||
      (entryLine !== null && take(byLine.get(entryLine)?.get(code))) ||
      take(forFile.get(code)),
    unused: () =>
      [...forFile.values(), ...[...byLine.values()].flatMap((codes) => [...codes.values()])].filter(
        (each) => !used.has(each),
      ),
  };
}
