/** What is told of a comparison, wherever it is told. */
import { keysOf } from '../../common/keys.ts';
import type { ComparedAccess } from '../compared-access.ts';
import type { UserChange } from '../user-change.ts';
import { localized } from '../../common/words/translation.ts';

/** How a name of the file is written. */
export type Write = (name: string) => string;

/** So many names of a list are told. */
export const mostNamed = 10;

/** In short what has happened to the user. */
export function kindOf({ kind, from }: UserChange, write: Write): string {
  switch (kind) {
    case 'added':
      return localized`new user`;
    case 'removed':
      return localized`removed`;
    case 'renamed':
      return localized`renamed from ${write(from ?? '')}`;
    case 'changed':
      return localized`changed`;
  }
}

/** What a user gains, or loses: workspaces, or all of them. Empty: nothing. */
export function reachOf(change: UserChange, side: 'gained' | 'lost', write: Write): string {
  const [before, after] = change.superuser;
  if (side === 'gained' && after === true) return before === true ? '' : localized`every workspace`;
  if (side === 'lost' && before === true && after !== true)
    return after === null ? localized`every workspace` : localized`every other workspace`;
  return namesOf(change[side], write);
}

/** What else is different: each a clause. */
export function remarksOf(change: UserChange, write: Write): readonly string[] {
  const [wasSuper, isSuper] = change.superuser;
  const remarks: string[] = [];
  if (isSuper === true && wasSuper !== true)
    remarks.push(wasSuper === null ? localized`is a super-user` : localized`becomes a super-user`);
  if (wasSuper === true && isSuper !== true)
    remarks.push(isSuper === null ? localized`was a super-user` : localized`no super-user any more`);
  return [...remarks, ...disabling(change), ...change.credentials.map(credential), ...keyRemarks(change, write)];
}

function disabling({ disabled: [was, is], keyStillWorks }: UserChange): readonly string[] {
  if (is === true && was !== true)
    return [keyStillWorks ? localized`disabled, but the API key works` : localized`disabled`];
  return was === true && is === false ? [localized`enabled again`] : [];
}

function credential(which: UserChange['credentials'][number]): string {
  return which === 'password' ? localized`another password` : localized`another API key`;
}

function keyRemarks({ signsInAs, username, from }: UserChange, write: Write): readonly string[] {
  const [was, is] = signsInAs;
  if (is !== null && is !== username) return was === is ? [] : [localized`the API key signs in as ${write(is)}`];
  if (was === null || is === null || was === (from ?? username)) return [];
  return [localized`the API key signs in as ${write(is)}, no longer as ${write(was)}`];
}

/** What it comes to, in a sentence or two. */
export function summaryOf({ changes }: ComparedAccess): string {
  if (changes.length === 0) return localized`No access changes.`;
  const widening = changes.filter(({ widens }) => widens).length;
  const numbers = keysOf(counted).flatMap((kind) => {
    const found = changes.filter((change) => change.kind === kind).length;
    return found === 0 ? [] : [counted[kind](found)];
  });
  return `${gaining(widening)}: ${numbers.join(', ')}.`;
}

const counted = {
  added: (users) => localized`${users} added`,
  removed: (users) => localized`${users} removed`,
  renamed: (users) => localized`${users} renamed`,
  changed: (users) => localized`${users} changed`,
} satisfies Readonly<Record<UserChange['kind'], (users: number) => string>>;

function gaining(users: number): string {
  if (users === 0) return localized`Nobody gains access`;
  return users === 1 ? localized`1 user gains access` : localized`${users} users gain access`;
}

/** Something that there is to say of one side. */
export interface SideRemark {
  readonly side: string;
  readonly text: string;
}

/** Why a side has no users. */
export function troubles({ loads, errors, sides }: ComparedAccess): readonly SideRemark[] {
  return ([0, 1] as const).flatMap((index) => {
    const side = sides[index];
    const error = errors[index];
    if (!error) return loads[index] === null ? [{ side, text: localized`there is no such file` }] : [];
    const place = error.line === null ? '' : localized`line ${error.line}: `;
    const what =
      loads[index] === null ? localized`it can’t be told what it allows` : localized`the server does not start with it`;
    return [{ side, text: `${what}. ${place}${error.message}` }];
  });
}

/** Names of a list, as many as somebody reads. */
export function namesOf(names: readonly string[], write: Write): string {
  const shown = names.slice(0, mostNamed).map(write);
  if (names.length > mostNamed) shown.push(localized`and ${names.length - mostNamed} more`);
  return shown.join(', ');
}
