import { readingOf, refusalOf } from '../../analysis/refusal.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { MatrixAnswer, MatrixUser, MatrixWorkspace } from '../../common/protocol/matrix-protocol.ts';
import { shownName, words, type Words } from '../../common/words/message.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import type { KnownMatrix, KnownUser, KnownWorkspace, ToldUser } from './known.ts';
import { nextNumber } from './numbers.ts';
import { orderChange } from './order.ts';
import { remarksOn } from './remarks.ts';

/** How many users are told at first, so that the client can show what fits on a screen, and in each answer after it. */
const mostUsers = { first: 200, later: 10_000 } as const;

const hidden = (): Words => words`(not shown)`;

export interface MatrixChanges {
  readonly answer: Omit<MatrixAnswer, 'state' | 'fresh'>;
  /** What the client knows once it has the answer. */
  readonly known: KnownMatrix;
}

/**
 * What a client that knows this much is to be told about who reaches what; yields at each user. It is told as far as it
 * can be, even when the server refuses a user. A repeated username keeps the first one's place and has the last one's
 * record (docs/server.md#duplicates).
 */
export function* matrixChanges(file: UsersFile, known: KnownMatrix): Generator<undefined, MatrixChanges> {
  const reading = readingOf(file);
  const server = file.profile.name;
  if (reading.kind !== 'list') {
    const answer = { more: false, server, reading: 'broken', order: null, workspaces: [], users: [] } as const;
    return { answer, known };
  }
  const { accounts } = file;
  const secrets = { accounts, version: accounts.secretsVersion };
  const isAsBefore = known.secrets?.accounts === accounts && known.secrets.version === secrets.version;
  const workspaces = new ShownWorkspaces(file, known.workspaces);
  const users = new Map<string, KnownUser>();
  const order: number[] = [];
  const others: string[] = [];
  for (const entry of file.entries) {
    const name = entry.record.usernameText;
    if (name === null || accounts.firstOf(name) !== entry) continue;
    const { record } = accounts.lastOf(name) ?? entry;
    const before = known.users.get(name);
    const id = before?.id ?? nextNumber();
    order.push(id);
    if (isAsBefore && before?.told && before.record === record) users.set(name, before);
    else {
      users.set(name, { id, told: before?.told ?? null, record });
      others.push(name);
      for (const each of record.workspaceNames) workspaces.add(each);
    }
    yield;
  }
  // Somebody may have begun to list the workspace of a user who is as before.
  for (const name of workspaces.added) if (users.has(name)) others.push(name);
  const told: MatrixUser[] = [];
  const idOf = (username: string): number => users.get(username)?.id ?? 0;
  const most = known.order.length === 0 ? mostUsers.first : mostUsers.later;
  let more = false;
  for (const name of new Set(others)) {
    const user = users.get(name);
    if (!user) continue;
    const hasRoom = told.length < most;
    if (!hasRoom && !user.told) {
      more = true;
      continue;
    }
    const now = toldUser(file, name, user.record, workspaces, idOf);
    if (!user.told || !isSame(user.told, now)) {
      users.set(name, { ...user, told: hasRoom ? now : null });
      if (hasRoom) told.push(asList(user.id, now));
      else more = true;
    }
    yield;
  }
  const answer = {
    more,
    server,
    reading: refusalOf(file, reading) ? ('refused' as const) : ('current' as const),
    order: orderChange(known.order, order),
    workspaces: workspaces.changed,
    users: told,
  };
  return { answer, known: { workspaces: workspaces.known, users, order, secrets } };
}

/** Workspaces with their numbers, and how they are shown. */
class ShownWorkspaces {
  readonly #file: UsersFile;
  readonly #all: Map<string, KnownWorkspace>;
  readonly #changed: MatrixWorkspace[] = [];
  readonly added: string[] = [];

  constructor(file: UsersFile, known: ReadonlyMap<string, KnownWorkspace>) {
    this.#file = file;
    this.#all = new Map(known);
    for (const [name, each] of known) if (this.#shown(name) !== each.name) this.#tell(name, each.id);
  }

  get known(): ReadonlyMap<string, KnownWorkspace> {
    return this.#all;
  }

  get changed(): readonly MatrixWorkspace[] {
    return this.#changed;
  }

  add(name: string): void {
    if (this.#all.has(name)) return;
    this.added.push(name);
    this.#tell(name, nextNumber());
  }

  /** 0 for one that nobody lists, nor ever did. */
  idOf(name: string): number {
    return this.#all.get(name)?.id ?? 0;
  }

  #tell(text: string, id: number): void {
    const name = this.#shown(text);
    this.#all.set(text, { id, name });
    this.#changed.push(name === text ? { id, name } : { id, name, masked: true });
  }

  #shown(name: string): string {
    return shownName(name, this.#file.mayShow) ?? hidden();
  }
}

function toldUser(
  file: UsersFile,
  username: string,
  record: EntryRecord,
  workspaces: ShownWorkspaces,
  idOf: (username: string) => number,
): ToldUser {
  const name = shownName(username, file.mayShow) ?? hidden();
  const listed = new Set<number>();
  for (const each of record.workspaceNames) if (each !== username) listed.add(workspaces.idOf(each));
  return {
    name,
    own: workspaces.idOf(username),
    listed: [...listed],
    remarks: remarksOn(file, record, name !== username, idOf),
  };
}

function isSame(a: ToldUser, b: ToldUser): boolean {
  return (
    a.name === b.name &&
    a.own === b.own &&
    a.listed.length === b.listed.length &&
    a.listed.every((id, index) => id === b.listed[index]) &&
    (a.remarks === b.remarks || JSON.stringify(a.remarks) === JSON.stringify(b.remarks))
  );
}

function asList(id: number, { name, own, listed, remarks }: ToldUser): MatrixUser {
  return remarks ? [id, name, own, listed, remarks] : [id, name, own, listed];
}
