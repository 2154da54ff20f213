import { equal } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  isOursAlone,
  prepareFolder,
  usualFolder,
  type Environment,
  type FolderFacts,
} from '../../../../server/src/node/kept-code/compile-cache.ts';

const me = 1000;
const root: FolderFacts = { uid: 0, mode: 0o755, isFolder: true };
const mine: FolderFacts = { uid: me, mode: 0o700, isFolder: true };

describe('the folder for compiled code', () => {
  const home = homedir();
  const cases: [string, Environment, NodeJS.Platform, string][] = [
    ['XDG', { XDG_CACHE_HOME: '/x' }, 'linux', '/x/users-yml'],
    ['XDG, empty', { XDG_CACHE_HOME: '' }, 'linux', join(home, '.cache/users-yml')],
    ['XDG, not absolute', { XDG_CACHE_HOME: 'x' }, 'linux', join(home, '.cache/users-yml')],
    ['Linux', {}, 'linux', join(home, '.cache/users-yml')],
    ['macOS', {}, 'darwin', join(home, 'Library/Caches/users-yml')],
  ];
  for (const [title, environment, platform, expected] of cases) {
    it(title, () => equal(usualFolder(environment, platform), expected));
  }

  it('is none without a home', () => {
    const home = (): string => {
      throw new Error('neither HOME nor an entry in the list of users');
    };
    equal(usualFolder({}, 'linux', home), null);
  });

  for (const place of ['/proc/nowhere/users-yml', '/dev/null/users-yml', 'nowhere/users-yml']) {
    it(`is given up where it can't be made: ${place}`, () => {
      equal(prepareFolder(place), false);
      equal(existsSync(place), false);
    });
  }
});

describe('a folder whose content may be run', () => {
  const usual: Readonly<Record<string, FolderFacts>> = {
    '/': root,
    '/home': root,
    '/home/ana': { ...mine, mode: 0o755 },
    '/home/ana/.cache': mine,
    '/home/ana/.cache/users-yml': mine,
  };
  const folder = '/home/ana/.cache/users-yml';
  const isSafe = (path: string, changes: Readonly<Record<string, FolderFacts | null>> = {}): boolean =>
    isOursAlone(path, me, (each) => (each in changes ? (changes[each] ?? null) : (usual[each] ?? null)));

  it('is the user’s own in a home of their own', () => equal(isSafe(folder), true));

  it('may lie in that for temporary files, where nobody can put another in its place', () =>
    equal(isSafe(folder, { '/home': { ...root, mode: 0o1777 } }), true));

  const refused: [string, Readonly<Record<string, FolderFacts | null>>][] = [
    ['belongs to somebody else', { [folder]: { ...mine, uid: 1001 } }],
    ['can be written by its group', { [folder]: { ...mine, mode: 0o770 } }],
    ['can be written by all', { [folder]: { ...mine, mode: 0o702 } }],
    ['lies in a folder of somebody else', { '/home/ana': { ...mine, uid: 1001 } }],
    ['can be written by all, like that for temporary files', { [folder]: { ...mine, mode: 0o1777 } }],
    ['lies in a folder that all can write', { '/home': { ...root, mode: 0o777 } }],
    ['lies in one for temporary files of somebody else', { '/home': { uid: 1001, mode: 0o1777, isFolder: true } }],
    [
      'belongs to somebody else, in one for temporary files',
      { '/home': { ...root, mode: 0o1777 }, [folder]: { ...mine, uid: 1001 } },
    ],
    ['is a link', { [folder]: { ...mine, isFolder: false } }],
    ['lies behind a link', { '/home/ana/.cache': { ...mine, isFolder: false } }],
    ['is not there', { [folder]: null }],
  ];
  for (const [title, changes] of refused) it(`is none that ${title}`, () => equal(isSafe(folder, changes), false));

  for (const path of ['.cache/users-yml', '', '.', '/home/ana/../ana/.cache/users-yml']) {
    it(`is none that is written as "${path}"`, () => equal(isSafe(path), false));
  }
});
