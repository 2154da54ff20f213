import type {
  MatrixAnswer,
  MatrixOrder,
  MatrixRemarks,
  MatrixUser,
} from '../../../server/src/common/protocol/matrix-protocol.ts';
import { naturalKey } from '../../../server/src/common/natural-order.ts';

/** A user of the file. */
export interface Person {
  readonly id: number;
  readonly name: string;
  /** By which names sort. */
  readonly sortKey: string;
  /** The workspace of the user's name; 0 where nobody lists it. */
  readonly own: number;
  /** Other workspaces that the user lists. */
  readonly listed: readonly number[];
  readonly remarks: MatrixRemarks;
}

export interface Workspace {
  readonly id: number;
  readonly name: string;
  readonly sortKey: string;
  /** The name is not what stands in the file. */
  readonly masked: boolean;
}

const noRemarks: MatrixRemarks = {};

/** Users and workspaces of a file, put together from what the server tells. */
export class MatrixTable {
  #order: readonly number[] = [];
  #people = new Map<number, Person>();
  #workspaces = new Map<number, Workspace>();
  /** By workspace how many list it. */
  #uses = new Map<number, number>();
  /** Workspaces that are there although nobody may list them. */
  #kept = new Set<number>();
  /** By workspace whose private one it is. */
  #owners = new Map<number, number>();

  apply({ fresh, order, workspaces, users }: MatrixAnswer): void {
    if (fresh) this.#clear();
    for (const { id, name, masked = false } of workspaces)
      this.#workspaces.set(id, { id, name, sortKey: naturalKey(name), masked });
    if (order) this.#reorder(order);
    for (const user of users) this.#file(user);
  }

  /** In the order of the file; those that are still to be told are missing. */
  get people(): readonly Person[] {
    return this.#order.flatMap((id) => this.#people.get(id) ?? []);
  }

  /** How many there are, also of those that are still to be told. */
  get size(): number {
    return this.#order.length;
  }

  person(id: number): Person | undefined {
    return this.#people.get(id);
  }

  /** Has a workspace stay when nobody lists it any more. */
  keep(workspace: number): void {
    this.#kept.add(workspace);
  }

  /** Those that somebody lists, teams first, sorted. */
  get workspaces(): readonly Workspace[] {
    const used = [...this.#workspaces.values()].filter(({ id }) => this.uses(id) > 0 || this.#kept.has(id));
    const rank = ({ id, sortKey }: Workspace): string => `${this.#owners.has(id) ? '1' : '0'}${sortKey}`;
    return used
      .map((workspace) => ({ workspace, key: rank(workspace) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ workspace }) => workspace);
  }

  workspace(id: number): Workspace | undefined {
    return this.#workspaces.get(id);
  }

  /** How many list it. */
  uses(workspace: number): number {
    return this.#uses.get(workspace) ?? 0;
  }

  /** Whose private workspace it is. */
  ownerOf(workspace: number): Person | undefined {
    return this.#people.get(this.#owners.get(workspace) ?? 0);
  }

  #clear(): void {
    this.#order = [];
    for (const all of [this.#people, this.#workspaces, this.#uses, this.#kept, this.#owners]) all.clear();
  }

  #reorder({ at, removed, added }: MatrixOrder): void {
    const ids: number[] = [];
    for (let index = 0; index < added.length; index += 2) {
      const first = added[index] ?? 0;
      for (let next = 0; next < (added[index + 1] ?? 0); next++) ids.push(first + next);
    }
    const gone = new Set(this.#order.slice(at, at + removed));
    for (const id of ids) gone.delete(id);
    for (const id of gone) this.#forget(id);
    this.#order = [...this.#order.slice(0, at), ...ids, ...this.#order.slice(at + removed)];
  }

  #file([id, name, own, listed, remarks = noRemarks]: MatrixUser): void {
    this.#forget(id);
    this.#people.set(id, { id, name, sortKey: naturalKey(name), own, listed, remarks });
    if (own !== 0) this.#owners.set(own, id);
    for (const each of listed) this.#uses.set(each, this.uses(each) + 1);
  }

  #forget(id: number): void {
    const before = this.#people.get(id);
    if (!before) return;
    this.#people.delete(id);
    if (this.#owners.get(before.own) === id) this.#owners.delete(before.own);
    for (const each of before.listed) this.#uses.set(each, this.uses(each) - 1);
  }
}
