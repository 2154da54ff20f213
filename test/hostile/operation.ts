/** What is done with a file, in the order in which it has to be done. */
export const operationNames = [
  'check',
  'inspect',
  'changes',
  'open',
  'keystroke',
  'edits of all lines',
  'hover',
  'completion',
  'outline',
  'layout',
  'actions on a line',
  'actions on all',
  'fix all',
  'all users',
] as const;

export type OperationName = (typeof operationNames)[number];

/** Something that is done with a file. */
export interface Operation {
  readonly name: OperationName;
  /** Gives how much came out, in characters, where the work may grow with that. */
  readonly run: () => Promise<number | null>;
}
