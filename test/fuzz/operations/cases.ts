import type { InspectedUser } from '../../../server/src/analysis/inspect.ts';
import type { UsersFile } from '../../../server/src/analysis/users-file.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { classifyApiKey } from '../../../server/src/model/api-key.ts';
import { addUsers } from '../../../server/src/operations/add-users.ts';
import { copyUser } from '../../../server/src/operations/copy-user.ts';
import { deleteWorkspace } from '../../../server/src/operations/delete-workspace.ts';
import { disable } from '../../../server/src/operations/disable.ts';
import { enable } from '../../../server/src/operations/enable.ts';
import { grant } from '../../../server/src/operations/grant.ts';
import { mergeWorkspaces } from '../../../server/src/operations/merge-workspaces.ts';
import { moveUser } from '../../../server/src/operations/move-user.ts';
import { removeUser } from '../../../server/src/operations/remove-user.ts';
import { renameUser } from '../../../server/src/operations/rename-user.ts';
import { renameWorkspace } from '../../../server/src/operations/rename-workspace.ts';
import { restrict } from '../../../server/src/operations/restrict.ts';
import { revoke } from '../../../server/src/operations/revoke.ts';
import { setApiKey } from '../../../server/src/operations/set-api-key.ts';
import { setPassword } from '../../../server/src/operations/set-password.ts';
import { sortUsers } from '../../../server/src/operations/sort-users.ts';
import { together } from '../../../server/src/operations/together.ts';
import { readFile } from '../../support/users.ts';
import type { Operation } from '../../../server/src/operations/support/outcome.ts';

/** What an operation can change of a user, as `inspect` tells it. */
export interface Seen {
  readonly username: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly disabled: boolean;
  /** Sorted. */
  readonly workspaces: readonly string[];
  readonly superuser: boolean;
  readonly hashedPassword: string;
  readonly apiKey: string;
}

export function seen(user: InspectedUser): Seen {
  const { username, fullName, email, disabled, workspaces, superuser, hashedPassword, apiKey } = user;
  // Whether the private workspace is listed as well makes no difference, nor whether there is an empty list or none.
  const listed = [...new Set(workspaces)].filter((name) => name !== username).sort();
  return {
    username,
    fullName: fullName ?? '',
    email,
    disabled: disabled ?? false,
    workspaces: listed,
    superuser,
    hashedPassword,
    apiKey,
  };
}

/** Arguments, of which an operation takes what it needs. */
export interface Arguments {
  readonly user: string;
  readonly other: string;
  readonly workspace: string;
  readonly second: string;
  readonly isKept: boolean;
  readonly server: ServerName;
}

export interface Case {
  readonly name: string;
  readonly run: (file: UsersFile, given: Arguments) => Operation;
  /**
   * What `inspect` is to say afterwards, told from what it said before; null: it has to be refused, or there is nothing
   * to do.
   */
  readonly wanted: (users: readonly Seen[], given: Arguments) => readonly Seen[] | null;
  /** Comments may go. */
  readonly losesComments?: boolean;
  /** Records that others replace may change places, of which the model knows nothing. */
  readonly moves?: boolean;
}

export const newHash = '$2b$04$zRgAQXVQPu9kVrYtZ8BC/.Sga3ToZ3Z5F9s8jL3cGxYwiVQ6tE3ha';
export const newKey = 'Nq3xT5pLs9newKey8fW2kqZtR4mNvB7aa';
const fresh = 'fresh-1';
const hiddenKey = ` ${newKey}` as const;

function change(users: readonly Seen[], name: string, how: (user: Seen) => Partial<Seen>): readonly Seen[] {
  return users.map((user) => (user.username === name ? { ...user, ...how(user) } : user));
}

const listedBy = ({ workspaces }: Seen): readonly string[] => workspaces;
const isListed = (users: readonly Seen[], name: string): boolean => users.some((user) => listedBy(user).includes(name));
const isUser = (users: readonly Seen[], name: string): boolean => users.some(({ username }) => username === name);
const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function lists(
  users: readonly Seen[],
  name: string,
  how: (names: readonly string[]) => readonly string[],
): readonly Seen[] {
  return users.map((user) =>
    listedBy(user).includes(name) ? { ...user, workspaces: sorted(how(listedBy(user))) } : user,
  );
}

const isSendable = (key: string): boolean => classifyApiKey(key) === 'usable';
const find = (users: readonly Seen[], name: string): Seen => users.find(({ username }) => username === name)!;

export const cases: readonly Case[] = [
  {
    name: 'add',
    run: (file, { workspace, isKept }) =>
      addUsers(file, [
        {
          username: 'new-1',
          fullName: isKept ? '' : 'New: “one” # x',
          email: '',
          workspaces: isKept ? 'all' : [workspace],
          hashedPassword: newHash,
          apiKey: newKey,
        },
        {
          username: '0777',
          fullName: '',
          email: 'a@b.org',
          workspaces: [],
          hashedPassword: newHash,
          apiKey: `${newKey}2`,
        },
      ]),
    wanted: (users, { workspace, isKept, server }) => {
      const fresh = { disabled: false, superuser: false, hashedPassword: newHash, fullName: '', email: null };
      const email = server === 'argilla-migrate' ? null : 'a@b.org';
      return [
        ...users,
        {
          ...fresh,
          username: 'new-1',
          fullName: isKept ? '' : 'New: “one” # x',
          workspaces: isKept ? [] : [workspace],
          superuser: isKept,
          apiKey: newKey,
        },
        { ...fresh, username: '0777', email, workspaces: [], apiKey: `${newKey}2` },
      ];
    },
  },
  {
    name: 'passwd',
    run: (file, { user }) => setPassword(file, user, newHash),
    wanted: (users, { user }) => change(users, user, () => ({ hashedPassword: newHash })),
  },
  {
    name: 'key',
    run: (file, { user }) => setApiKey(file, user, newKey),
    wanted: (users, { user }) => change(users, user, () => ({ apiKey: newKey })),
  },
  {
    name: 'grant',
    run: (file, { user, workspace, second }) => grant(file, { username: user, workspaces: [workspace, second] }),
    wanted: (users, { user, workspace, second }) => {
      const found = find(users, user);
      const names = sorted([...listedBy(found), workspace, second].filter((name) => name !== user));
      if (found.superuser || names.length === listedBy(found).length) return null;
      return change(users, user, () => ({ workspaces: names }));
    },
  },
  {
    name: 'revoke',
    run: (file, { user, workspace, second }) => revoke(file, { username: user, workspaces: [workspace, second] }),
    losesComments: true,
    wanted: (users, { user, workspace, second }) => {
      const found = find(users, user);
      const left = listedBy(found).filter((name) => name !== workspace && name !== second);
      if (found.superuser || left.length === listedBy(found).length || [workspace, second].includes(user)) return null;
      return change(users, user, () => ({ workspaces: left }));
    },
  },
  {
    name: 'restrict',
    run: (file, { user, workspace }) => restrict(file, user, [workspace]),
    losesComments: true,
    wanted: (users, { user, workspace }) =>
      find(users, user).superuser
        ? change(users, user, () => ({ superuser: false, workspaces: [workspace].filter((name) => name !== user) }))
        : null,
  },
  {
    name: 'disable',
    run: (file, { user, isKept }) => disable(file, user, isKept ? null : hiddenKey),
    wanted: (users, { user, isKept }) =>
      find(users, user).disabled && (isKept || !isSendable(find(users, user).apiKey))
        ? null
        : change(users, user, ({ apiKey }) => ({
            disabled: true,
            apiKey: isKept || !isSendable(apiKey) ? apiKey : hiddenKey,
          })),
  },
  {
    name: 'enable',
    run: (file, { user }) => enable(file, user, newKey),
    losesComments: true,
    wanted: (users, { user }) =>
      find(users, user).disabled
        ? change(users, user, ({ apiKey }) => ({ disabled: false, apiKey: isSendable(apiKey) ? apiKey : newKey }))
        : null,
  },
  {
    name: 'remove',
    run: (file, { user }) => removeUser(file, user),
    losesComments: true,
    wanted: (users, { user }) => users.filter(({ username }) => username !== user),
  },
  {
    name: 'rename user',
    run: (file, { user, isKept }) => renameUser(file, { from: user, to: 'newname', keepOld: isKept }),
    wanted: (users, { user, isKept }) =>
      users.map((each) => {
        const listed = listedBy(each);
        if (each.username === user) {
          const kept = each.superuser ? listed : [...listed, user];
          return { ...each, username: 'newname', workspaces: isKept ? sorted(kept) : listed };
        }
        if (!listed.includes(user)) return each;
        const others = listed.filter((name) => isKept || name !== user);
        return { ...each, workspaces: sorted([...others, 'newname']) };
      }),
  },
  {
    name: 'rename workspace',
    run: (file, { workspace, isKept }) => renameWorkspace(file, { from: workspace, to: 'crew', keepOld: isKept }),
    wanted: (users, { workspace, isKept }) =>
      !isListed(users, workspace) || isUser(users, workspace)
        ? null
        : lists(users, workspace, (names) => [...names.filter((name) => isKept || name !== workspace), 'crew']),
  },
  {
    name: 'merge workspaces',
    run: (file, { workspace, second }) => mergeWorkspaces(file, { from: workspace, to: second }),
    losesComments: true,
    wanted: (users, { workspace, second }) =>
      !isListed(users, workspace) || isUser(users, workspace) || isUser(users, second) || workspace === second
        ? null
        : lists(users, workspace, (names) => [...names.filter((name) => name !== workspace), second]),
  },
  {
    name: 'delete workspace',
    run: (file, { workspace }) => deleteWorkspace(file, workspace),
    losesComments: true,
    wanted: (users, { workspace }) =>
      !isListed(users, workspace) || isUser(users, workspace)
        ? null
        : lists(users, workspace, (names) => names.filter((name) => name !== workspace)),
  },
  {
    name: 'move',
    moves: true,
    run: (file, { user, other, isKept }) => moveUser(file, user, isKept ? null : other),
    wanted: (users, { user, other, isKept }) => {
      const others = users.filter(({ username }) => username !== user);
      const at = isKept ? others.length : others.findIndex(({ username }) => username === other);
      if (at === -1) return null;
      const moved = [...others.slice(0, at), find(users, user), ...others.slice(at)];
      return moved.every((each, index) => each === users[index]) ? null : moved;
    },
  },
  {
    name: 'sort',
    moves: true,
    run: (file) => sortUsers(file),
    wanted: (users) => {
      const { compare } = new Intl.Collator('en', { numeric: true });
      const order = users.toSorted((a, b) => compare(a.username, b.username));
      return order.every((each, index) => each === users[index]) ? null : order;
    },
  },
  {
    name: 'several together',
    losesComments: true,
    run: (file, { user, workspace }) =>
      together(file, [
        (each) => grant(each, { username: user, workspaces: [fresh] }),
        (each) => setApiKey(each, user, newKey),
        (each) => renameWorkspace(each, { from: fresh, to: 'fresh-2' }),
        (each) => revoke(each, { username: user, workspaces: [workspace] }),
      ]),
    wanted: (users, { user, workspace }) => {
      const found = find(users, user);
      if (found.superuser || workspace === user || isListed(users, fresh) || isUser(users, fresh)) return null;
      const left = listedBy(found).filter((name) => name !== workspace);
      return change(users, user, () => ({ apiKey: newKey, workspaces: sorted([...left, 'fresh-2']) }));
    },
  },
  {
    name: 'copy from another file',
    run: (file, { server, isKept }) => {
      const written = `- username: new-1\n  hashed_password: "${newHash}"\n  api_key: ${newKey}\n  note: &n x\n`;
      const list = `  workspaces:\n  ${isKept ? '  ' : ''}- ${fresh} # one\n`;
      return copyUser(file, readFile(written + list, server), 'new-1');
    },
    wanted: (users) => [
      ...users,
      {
        username: 'new-1',
        fullName: '',
        email: null,
        disabled: false,
        workspaces: [fresh],
        superuser: false,
        hashedPassword: newHash,
        apiKey: newKey,
      },
    ],
  },
];
