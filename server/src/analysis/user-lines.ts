import type { InspectedUser } from './inspect.ts';

/** The line of the username, from 0. */
export function lineOfUser({ entry }: InspectedUser): number {
  return entry.line + (entry.record.username?.range.start.line ?? 0);
}

/** The line on which the user lists a workspace, from 0; null where it is not listed. */
export function lineOfWorkspace({ entry }: InspectedUser, workspace: string): number | null {
  const listed = entry.record.workspaces.find(({ text }) => text === workspace);
  return listed ? entry.line + listed.range.start.line : null;
}
