import { anchors, borrowedByAnchors } from './anchors.ts';
import { lineEnds, oddCharacters } from './characters.ts';
import { commentsAndBlanks } from './comments.ts';
import { documents } from './documents.ts';
import { flow } from './flow.ts';
import { foreign } from './foreign.ts';
import { keysOfOneUser } from './keys.ts';
import { mixtures } from './mixtures.ts';
import { nesting, tags } from './nesting.ts';
import { numbers } from './numbers.ts';
import { openEnds } from './quotes.ts';
import { longValues } from './scalars.ts';
import { sharedByUsers } from './shared.ts';
import { suppressions } from './suppressions.ts';
import { manyUsers } from './users.ts';
import { workspacesOfOneUser } from './workspaces.ts';
import type { Kinds } from './write.ts';

/** A kind of hostile file. */
export interface HostileKind {
  /** Where it belongs, and what is special about it. */
  readonly name: string;
  /** The file in which that stands `n` times, or is `n` long (times a small number). */
  readonly text: (n: number) => string;
  /** Of another program: there is nothing to say about it. */
  readonly foreign: boolean;
  /** What aliases and merges bring into it that grows faster than the file, in UTF-16 units. */
  readonly borrowed: (n: number) => number;
}

const groups: Readonly<Record<string, Kinds>> = {
  users: manyUsers,
  shared: sharedByUsers,
  keys: keysOfOneUser,
  workspaces: workspacesOfOneUser,
  anchors,
  comments: commentsAndBlanks,
  suppressions,
  values: longValues,
  'open ends': openEnds,
  characters: oddCharacters,
  'line ends': lineEnds,
  numbers,
  flow,
  nesting,
  tags,
  documents,
  mixtures,
  foreign,
};

/** All kinds, those of one group together. */
export const hostileKinds: readonly HostileKind[] = Object.entries(groups).flatMap(([group, kinds]) =>
  Object.entries(kinds).map(([name, text]) => ({
    name: `${group}: ${name}`,
    text,
    foreign: kinds === foreign,
    borrowed: (kinds === anchors ? borrowedByAnchors[name] : undefined) ?? ((): number => 0),
  })),
);

/** The `n` for which a file of a kind is about as long as asked for, in characters. */
export function numberFor({ text }: HostileKind, length: number): number {
  const [short, long] = [64, 128];
  const each = (text(long).length - text(short).length) / (long - short);
  return Math.max(short, 2 * Math.round(length / Math.max(1, each) / 2));
}
