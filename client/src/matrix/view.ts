import { groupOf, type Group, type Grouping } from './groups.ts';
import { otherOwner, reachOf, waysIn } from './reach.ts';
import type { MatrixTable, Person, Workspace } from './table.ts';

export const shows = ['all', 'superuser', 'disabled', 'key', 'locked', 'teamless'] as const;
/** Which users are shown, beside those whose names have the words that are looked for. */
export type Show = (typeof shows)[number];

/** By what users are sorted: the file's order, the name, how much they reach, or whether they reach a workspace. */
export type SortBy = 'file' | 'name' | 'reach' | { readonly workspace: number };

export interface ViewOptions {
  /** Words that all have to be in a name. */
  readonly users: string;
  readonly workspaces: string;
  readonly show: Show;
  readonly sortBy: SortBy;
  readonly isDown: boolean;
  readonly groupBy: Grouping;
  /** Keys of groups of which the users are not shown. */
  readonly closed: readonly string[];
}

export const plainView: ViewOptions = {
  users: '',
  workspaces: '',
  show: 'all',
  sortBy: 'file',
  isDown: false,
  groupBy: 'none',
  closed: [],
};

/** A line of the table. */
export type Line =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'group'; readonly group: Group; readonly size: number; readonly isOpen: boolean };

export interface MatrixView {
  readonly lines: readonly Line[];
  readonly columns: readonly Workspace[];
  /** How many users are among the lines, or in groups that are closed. */
  readonly shown: number;
}

/** What is to be seen of a table. */
export function viewOf(table: MatrixTable, options: ViewOptions): MatrixView {
  const { workspaces } = table;
  const columns = workspaces.filter(named(options.workspaces));
  const isNamed = named(options.users);
  const isShown = shown(table, options.show);
  const people = sorted(
    table,
    table.people.filter((person) => isNamed(person) && isShown(person)),
    options,
  );
  return { lines: linesOf(table, people, options), columns, shown: people.length };
}

function named(filter: string): (each: { readonly name: string }) => boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name }) => {
    const text = name.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function shown(table: MatrixTable, show: Show): (person: Person) => boolean {
  switch (show) {
    case 'all':
      return () => true;
    case 'superuser':
      return ({ remarks }) => remarks.superuser === true;
    case 'disabled':
      return ({ remarks }) => remarks.password === 'disabled';
    case 'key':
      return (person) => otherOwner(table, person) !== null;
    case 'locked':
      return (person) => waysIn(person) === 'none' && otherOwner(table, person) === null;
    case 'teamless':
      return ({ remarks, listed }) => remarks.superuser !== true && listed.length === 0;
  }
}

function sorted(table: MatrixTable, people: readonly Person[], { sortBy, isDown }: ViewOptions): readonly Person[] {
  if (sortBy === 'file') return isDown ? people.toReversed() : people;
  const direction = isDown ? -1 : 1;
  if (sortBy === 'name') return people.toSorted((a, b) => (a.sortKey < b.sortKey ? -direction : direction));
  const amounts = new Map(people.map((person) => [person, amountOf(table, person, sortBy)]));
  // Who reaches more comes first, unless it is turned round; of equal ones the file's order stays.
  return people.toSorted((a, b) => direction * ((amounts.get(b) ?? 0) - (amounts.get(a) ?? 0)));
}

function amountOf(table: MatrixTable, person: Person, sortBy: 'reach' | { readonly workspace: number }): number {
  if (sortBy === 'reach') return person.remarks.superuser === true ? Number.MAX_SAFE_INTEGER : person.listed.length;
  return reachOf(table, person, sortBy.workspace) ? 1 : 0;
}

function linesOf(table: MatrixTable, people: readonly Person[], { groupBy, closed }: ViewOptions): readonly Line[] {
  if (groupBy === 'none') return people.map((person) => ({ kind: 'person', person }));
  const groups = new Map<string, { readonly group: Group; readonly people: Person[] }>();
  for (const person of people) {
    const group = groupOf(table, person, groupBy);
    const found = groups.get(group.key) ?? { group, people: [] };
    found.people.push(person);
    groups.set(group.key, found);
  }
  const inOrder = [...groups.values()].sort((a, b) => (a.group.sortKey < b.group.sortKey ? -1 : 1));
  return inOrder.flatMap(({ group, people: members }): readonly Line[] => {
    const isOpen = !closed.includes(group.key);
    const head: Line = { kind: 'group', group, size: members.length, isOpen };
    return [head, ...(isOpen ? members.map((person): Line => ({ kind: 'person', person })) : [])];
  });
}
