import type { AccessUser } from '../../../server/src/common/protocol/protocol.ts';

/** How many errors and warnings there are. */
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
}

export const noProblems: Problems = { errors: 0, warnings: 0 };

/** A finding of a file: its line, and whether it is an error or a warning. */
export interface Problem {
  readonly line: number;
  readonly isError: boolean;
}

export function totalOf(problems: readonly Problem[]): Problems {
  const errors = problems.filter(({ isError }) => isError).length;
  return { errors, warnings: problems.length - errors };
}

/** The same by username. What stands above the first user is nobody's. */
export function problemsByUser(
  users: readonly AccessUser[],
  problems: readonly Problem[],
): ReadonlyMap<string, Problems> {
  const found = new Map<string, Problems>();
  if (problems.length === 0) return found;
  const starts = users
    .map(({ username, range, above = 0 }) => ({ username, line: range.start.line - above }))
    .sort((a, b) => a.line - b.line);
  const inOrder = [...problems].sort((a, b) => a.line - b.line);
  let at = -1;
  for (const { line, isError } of inOrder) {
    while ((starts[at + 1]?.line ?? Infinity) <= line) at += 1;
    const owner = starts[at];
    if (!owner) continue;
    const { errors, warnings } = found.get(owner.username) ?? noProblems;
    found.set(owner.username, { errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1) });
  }
  return found;
}
