/** What is told of a comparison, wherever it is told. */
import { count } from '../../common/words/words.ts';
import type { ComparedAccess } from '../compared-access.ts';
import type { UserChange } from '../user-change.ts';

/** How a name of the file is written. */
export type Write = (name: string) => string;

/** So many names of a list are told. */
export const mostNamed = 10;

/** In short what has happened to the user. */
export function kindOf({ kind, from }: UserChange, write: Write): string {
  switch (kind) {
    case 'added':
      return 'new user';
    case 'removed':
      return 'removed';
    case 'renamed':
      return `renamed from ${write(from ?? '')}`;
    case 'changed':
      return 'changed';
  }
}

/** What a user gains, or loses: workspaces, or all of them. Empty: nothing. */
export function reachOf(change: UserChange, side: 'gained' | 'lost', write: Write): string {
  const [before, after] = change.superuser;
  if (side === 'gained' && after === true) return before === true ? '' : 'every workspace';
  if (side === 'lost' && before === true && after !== true)
    return after === null ? 'every workspace' : 'every other workspace';
  return namesOf(change[side], write);
}

/** What else is different: each a clause. */
export function remarksOf(change: UserChange, write: Write): readonly string[] {
  const [wasSuper, isSuper] = change.superuser;
  const remarks: string[] = [];
  if (isSuper === true && wasSuper !== true)
    remarks.push(wasSuper === null ? 'is a super-user' : 'becomes a super-user');
  if (wasSuper === true && isSuper !== true)
    remarks.push(isSuper === null ? 'was a super-user' : 'no super-user any more');
  return [...remarks, ...disabling(change), ...change.credentials.map(credential), ...keyRemarks(change, write)];
}

function disabling({ disabled: [was, is], keyStillWorks }: UserChange): readonly string[] {
  if (is === true && was !== true) return [keyStillWorks ? 'disabled, but the API key works' : 'disabled'];
  return was === true && is === false ? ['enabled again'] : [];
}

function credential(which: UserChange['credentials'][number]): string {
  return which === 'password' ? 'another password' : 'another API key';
}

function keyRemarks({ signsInAs, username, from }: UserChange, write: Write): readonly string[] {
  const [was, is] = signsInAs;
  if (is !== null && is !== username) return was === is ? [] : [`the API key signs in as ${write(is)}`];
  if (was === null || is === null || was === (from ?? username)) return [];
  return [`the API key signs in as ${write(is)}, no longer as ${write(was)}`];
}

/** What it comes to, in a sentence or two. */
export function summaryOf({ changes }: ComparedAccess): string {
  if (changes.length === 0) return 'No access changes.';
  const widening = changes.filter(({ widens }) => widens).length;
  const numbers = (['added', 'removed', 'renamed', 'changed'] as const).flatMap((kind) => {
    const found = changes.filter((change) => change.kind === kind).length;
    return found === 0 ? [] : [`${found} ${kind}`];
  });
  const users =
    widening === 0 ? 'Nobody gains access' : `${count(widening, 'user')} ${widening === 1 ? 'gains' : 'gain'} access`;
  return `${users}: ${numbers.join(', ')}.`;
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
    if (!error) return loads[index] === null ? [{ side, text: 'there is no such file' }] : [];
    const place = error.line === null ? '' : `line ${error.line}: `;
    const what = loads[index] === null ? 'it can’t be told what it allows' : 'the server does not start with it';
    return [{ side, text: `${what}. ${place}${error.message}` }];
  });
}

/** Names of a list, as many as somebody reads. */
export function namesOf(names: readonly string[], write: Write): string {
  const shown = names.slice(0, mostNamed).map(write);
  if (names.length > mostNamed) shown.push(`and ${names.length - mostNamed} more`);
  return shown.join(', ');
}
