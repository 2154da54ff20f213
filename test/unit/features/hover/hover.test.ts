import assert from 'node:assert/strict';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { user } from '../../../support/users.ts';
import { hoverIn } from './hover-at.ts';

const reaches = 'Reaches the private workspace alone.';
const refuses = 'Rubrix 0.18 does not start because of this value.';
const noLongerSignsIn = 'The password of this user no longer signs in. The API key still works.';

type Case = readonly [text: string, on: string, lines: readonly string[], server?: ServerName];
const ana = (fields: Record<string, string | null>): string => user('ana', fields);

const usernames: readonly Case[] = [
  [user('a|na'), 'ana', [reaches]],
  [user('ana', { username: '"ana|"' }), '"ana"', [reaches]],
  [user('a|na', { workspaces: '[ana, team, x]' }), 'ana', ['Reaches the private workspace and 2 others: `team`, `x`.']],
  [
    user('a|na', { workspaces: '[a, b, c, d, e, f, g]' }),
    'ana',
    ['Reaches the private workspace and 7 others: `a`, `b`, `c`, `d`, `e` and 2 more.'],
  ],
  [
    user('a|na', { workspaces: null, disabled: 'on' }),
    'ana',
    [
      'A super-user, who reaches every workspace: there is no `workspaces` key.',
      'Disabled: the password no longer signs in. The API key still works.',
    ],
  ],
  [
    user('a|na', { workspaces: '' }),
    'ana',
    ['A super-user, who reaches every workspace: `workspaces` is empty (null).'],
  ],
  [
    user('a|na', { workspaces: "[team, '']" }),
    'ana',
    ['A super-user, who reaches every workspace: there is an empty text in `workspaces`.'],
  ],
  [
    user('a|na', { workspaces: "[team, '']" }),
    'ana',
    ["Reaches the private workspace and 2 others: `team`, `''`."],
    'argilla-1.5',
  ],
  [
    user('a|na', { superuser: 'true' }),
    'ana',
    ['A super-user, who reaches every workspace: `superuser` says so.'],
    'argilla-1.5',
  ],
  [user('a|na', { workspaces: null, superuser: 'false' }), 'ana', [reaches], 'argilla-1.5'],
  [
    user('a|na', { workspaces: null, disabled: 'true' }),
    'ana',
    ['Becomes an administrator, who reaches every workspace: there is no `workspaces` key.'],
    'argilla-migrate',
  ],
  [user('a|na', { api_key: null }), 'ana', ['Rubrix 0.18 does not start because of this user.']],
  [user('An|a', { username: 'An|a' }), 'Ana', [refuses]],
  [ana({ username: '01|23' }), '0123', ['Read as `83` (YAML 1.1: an integer).', reaches]],
  [ana({ username: 'y|es' }), 'yes', ['Read as `True` (YAML 1.1: a boolean).', refuses]],
  [user('a|na') + user('ana'), 'ana', ['Without effect: the user of the same name in line 5 replaces this one.']],
  [user('ana') + user('a|na'), 'ana', [reaches, 'Replaces the user of the same name in line 1.']],
  [user('ana') + user('ana') + user('a|na'), 'ana', [reaches, 'Replaces the 2 users of the same name further up.']],
  [
    user('ana') + user('a|na'),
    'ana',
    ['The migrate task refuses the whole file: 2 users have this name.'],
    'argilla-migrate',
  ],
  [
    '- username: a|\n  username: b\n',
    'a',
    ['Without effect: the key is there again further down, and the last one counts.'],
  ],
];

const texts: readonly Case[] = [
  [ana({ full_name: '01|23' }), '0123', ['Read as `83` (YAML 1.1: an integer).']],
  [ana({ full_name: '|1.10' }), '1.10', ['Read as `1.1` (YAML 1.1: a floating-point number).']],
  [ana({ full_name: 'N|o' }), 'No', ['Read as `False` (YAML 1.1: a boolean).']],
  [ana({ full_name: '!!binary QW5h|' }), '!!binary QW5h', ['Read as `Ana` (YAML 1.1: binary data).']],
  [
    ana({ full_name: '>\n    Ana\n    D|íaz' }),
    '>\n    Ana\n    Díaz',
    ['Read as a text with blanks around it, or with signs that can’t be seen.'],
  ],
  [
    ana({ full_name: '"Ana\\u202e|"' }),
    '"Ana\\u202e"',
    ['Read as a text with blanks around it, or with signs that can’t be seen.'],
  ],
  [ana({ full_name: '2022-10|-01' }), '2022-10-01', [refuses]],
  [
    ana({ full_name: '|~' }),
    '~',
    ['The migrate task refuses the whole file because of this value.'],
    'argilla-migrate',
  ],
  [ana({ email: 'ana at exam|ple' }), 'ana at example', [refuses]],
  ['- username: &n ana\n  full_name: *|n\n', '*n', ['An alias: the value is the one at its anchor.']],
];

const truths: readonly Case[] = [
  [ana({ disabled: 'y|es' }), 'yes', ['Read as true.', noLongerSignsIn]],
  [ana({ disabled: '"o|n"' }), '"on"', ['Read as true.', noLongerSignsIn]],
  [ana({ disabled: '1|' }), '1', ['Read as true.', noLongerSignsIn]],
  [ana({ disabled: 'tr|ue' }), 'true', [noLongerSignsIn]],
  [ana({ disabled: 'n|o' }), 'no', ['Read as false.']],
  [ana({ disabled: 'may|be' }), 'maybe', [refuses]],
  [ana({ superuser: 'n|o' }), 'no', ['Read as false.', 'No super-user, even without `workspaces`.'], 'argilla-1.5'],
  [ana({ superuser: 'n|o' }), 'no', ['Rubrix 0.18 ignores this key. Argilla 1.4 and 1.5 read it.']],
];

const alone = 'No other user of this file lists it.';
const teams: readonly Case[] = [
  [ana({ workspaces: '[|]' }), '[]', ['The user reaches the private workspace alone.']],
  [
    ana({ workspaces: '[|]', superuser: 'true' }),
    '[]',
    ['`superuser` decides, not this list: a super-user, who reaches every workspace.'],
    'argilla-1.5',
  ],
  [ana({ workspaces: '|~' }), '~', ['Empty (null), like a missing key: a super-user, who reaches every workspace.']],
  [ana({ workspaces: 'te|am' }), 'team', [refuses]],
  [
    ana({ workspaces: 'te|am' }),
    'team',
    ['The migrate task takes every letter of a text for the name of a workspace.'],
    'argilla-migrate',
  ],
  [
    ana({ workspaces: '"|"' }),
    '""',
    ['Argilla 1.5 takes this for an empty list. The user reaches the private workspace alone.'],
    'argilla-1.5',
  ],
  [ana({ workspaces: '[te|am, x]' }), 'team', [alone]],
  [ana({ workspaces: '\n    - te|am # here' }), 'team', [alone]],
  [ana({ workspaces: '!!set {te|am}' }), 'team', [alone]],
  [ana({ workspaces: '[te|am]' }) + user('ben', { workspaces: '[team]' }), 'team', ['Also listed by `ben` (line 5).']],
  [
    ana({ workspaces: '[te|am]' }) +
      user('ben', { workspaces: '[team, team]' }) +
      user('cid', { workspaces: '[team]' }),
    'team',
    ['Also listed by `ben` (line 5), `cid` (line 9).'],
  ],
  [
    ana({ workspaces: '[te|am]' }) +
      ['ben', 'cid', 'dan', 'eva', 'fay', 'gus'].map((name) => user(name, { workspaces: '[team]' })).join('') +
      user('root', { workspaces: null }) +
      user('root2', { workspaces: null }) +
      user('ben', { workspaces: '[]' }),
    'team',
    [
      'Also listed by `cid` (line 9), `dan` (line 13), `eva` (line 17), `fay` (line 21), `gus` (line 25).',
      'Reached by super-users, too: `root` (line 29), `root2` (line 32).',
    ],
  ],
  [
    ana({ workspaces: '[te|am]' }) +
      Array.from({ length: 7 }, (_, index) => user(`u${index}`, { workspaces: '[team]' })).join('') +
      user('root', { workspaces: null }),
    'team',
    [
      'Also listed by `u0` (line 5), `u1` (line 9), `u2` (line 13), `u3` (line 17), `u4` (line 21) and 2 more.',
      'Will be reached by administrators, too: `root` (line 33).',
    ],
    'argilla-migrate',
  ],
  [
    ana({ workspaces: '[be|n]' }) + user('ben'),
    'ben',
    ['The private workspace of another user, `ben` (line 5).', alone],
  ],
  [ana({ workspaces: '[an|a]' }), 'ana', ['The user’s own private workspace, which needs no entry.']],
  [ana({ workspaces: '[a, |a]' }), 'a', ['In the list already.']],
  [
    ana({ workspaces: '["|"]' }),
    '""',
    ['An empty text is no workspace; it makes the user a super-user, who reaches every workspace.'],
  ],
  [
    ana({ workspaces: '["|"]' }),
    '""',
    ['Argilla 1.5 takes an empty text as a workspace without a name.'],
    'argilla-1.5',
  ],
  [ana({ workspaces: '[0|10]' }), '010', ['Read as `8` (YAML 1.1: an integer).', alone]],
  [ana({ workspaces: '[1|.10]' }), '1.10', ['Read as `1.1` (YAML 1.1: a floating-point number).', refuses]],
];

describe('the hover on a value', () => {
  for (const [name, cases] of Object.entries({
    username: usernames,
    text: texts,
    'true or false': truths,
    workspaces: teams,
  })) {
    describe(name, () => {
      for (const [text, on, lines, server = 'rubrix-0.18'] of cases) {
        const line = text.split('\n').find((each) => each.includes('|')) ?? '';
        it(`${line.trim()} for ${server}: ${lines[0] ?? ''}`, () => {
          assert.deepEqual(hoverIn(text, server), { on, lines });
        });
      }
    });
  }
});
