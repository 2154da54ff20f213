import assert from 'node:assert/strict';
import { grant } from '../../../server/src/operations/grant.ts';
import { restrict } from '../../../server/src/operations/restrict.ts';
import { revoke } from '../../../server/src/operations/revoke.ts';
import { hash, notes, operated, user, type Operate } from './operate.ts';

const granted: Operate = (file) => grant(file, { username: 'ana', workspaces: ['blue'] });
const revoked: Operate = (file) => revoke(file, { username: 'ana', workspaces: ['red'] });

/** `before` and `after` are what stands behind the first keys of ana. */
const styles: readonly {
  readonly style: string;
  readonly before: readonly string[];
  readonly granted?: readonly string[];
  readonly revoked?: readonly string[];
}[] = [
  {
    style: 'brackets',
    before: ['workspaces: [red, team] # both'],
    granted: ['workspaces: [red, team, blue] # both'],
    revoked: ['workspaces: [team] # both'],
  },
  { style: 'empty brackets', before: ['workspaces: [ ]'], granted: ['workspaces: [blue ]'] },
  {
    style: 'quotes',
    before: [`workspaces: ['red', "team"]`],
    granted: [`workspaces: ['red', "team", "blue"]`],
    revoked: [`workspaces: ["team"]`],
  },
  {
    style: 'a list below its key',
    before: ['workspaces:', '  - red # r', '  # about team', '  - team', 'email: a@b.org'],
    granted: ['workspaces:', '  - red # r', '  # about team', '  - team', '  - blue', 'email: a@b.org'],
    revoked: ['workspaces:', '  # about team', '  - team', 'email: a@b.org'],
  },
  {
    style: 'a list at the column of its key',
    before: ['workspaces:', '- red'],
    granted: ['workspaces:', '- red', '- blue'],
    revoked: ['workspaces: []'],
  },
  {
    style: 'brackets over several lines',
    before: ['workspaces: [', '    red,', '    team,', '  ]'],
    granted: ['workspaces: [', '    red,', '    team,', '    blue,', '  ]'],
    revoked: ['workspaces: [', '    team,', '  ]'],
  },
  {
    style: 'a number that names a workspace',
    before: ['workspaces: [red, 0123]'],
    granted: ['workspaces: [red, 0123, blue]'],
    revoked: ['workspaces: [0123]'],
  },
  {
    style: 'the name twice',
    before: ['workspaces: [red, team, red]'],
    revoked: ['workspaces: [team]'],
  },
  {
    style: 'a set',
    before: ['workspaces: !!set {red, team}'],
    granted: ['workspaces: [red, team, blue]'],
    revoked: ['workspaces: [team]'],
  },
  {
    style: 'the key twice',
    before: ['workspaces: [x]', 'workspaces: [red]'],
    granted: ['workspaces: [x]', 'workspaces: [red, blue]'],
    revoked: ['workspaces: [x]', 'workspaces: []'],
  },
  {
    style: 'an explicit key',
    before: ['? workspaces', ': - red', '  - team'],
    granted: ['? workspaces', ': - red', '  - team', '  - blue'],
  },
];

describe('granting and revoking', () => {
  for (const { style, before, ...after } of styles) {
    if (after.granted)
      it(`grants in ${style}`, () =>
        assert.equal(operated(user('ana', ...before), granted), user('ana', ...(after.granted ?? []))));
    if (after.revoked)
      it(`revokes in ${style}`, () =>
        assert.equal(operated(user('ana', ...before), revoked), user('ana', ...(after.revoked ?? []))));
  }

  it('keeps line ends', () => {
    const text = user('ana', 'workspaces:', '- red').replaceAll('\n', '\r\n');
    assert.equal(operated(text, granted), text.replace('- red', '- red\r\n  - blue'));
  });

  it('changes a list that an anchor shares for one user alone', () => {
    const text = user('ana', 'workspaces: &team [red]') + user('ben', 'workspaces: *team');
    assert.equal(
      operated(text, granted),
      user('ana', 'workspaces: [red, blue]') + user('ben', 'workspaces: &team [red]'),
    );
    const other: Operate = (file) => grant(file, { username: 'ben', workspaces: ['blue'] });
    assert.equal(
      operated(text, other),
      user('ana', 'workspaces: &team [red]') + user('ben', 'workspaces: [red, blue]'),
    );
  });

  it('changes a list that others merge for one user alone', () => {
    const base = `- &base\n  username: ana\n  hashed_password: ${hash}\n  api_key: k1-8fW2kqZtR4mNvB3x\n  workspaces: [red]\n`;
    const merging = '- <<: *base\n  username: ben\n  api_key: k2-8fW2kqZtR4mNvB3x\n';
    assert.equal(
      operated(base + merging, granted),
      base.replace('[red]', '[red, blue]') + `${merging}  workspaces: [red]\n`,
    );
    const other: Operate = (file) => grant(file, { username: 'ben', workspaces: ['blue'] });
    assert.equal(operated(base + merging, other), `${base}${merging}  workspaces: [red, blue]\n`);
  });

  it('leaves a super-user alone unless a list is asked for', () => {
    assert.match(operated(user('ana'), granted), /^refused: `ana` is a super-user/);
    const asked: Operate = (file) => grant(file, { username: 'ana', workspaces: ['blue'], restrict: true });
    assert.equal(operated(user('ana'), asked), user('ana', 'workspaces: [blue]'));
    assert.equal(operated(user('ana', 'workspaces: # all'), asked), user('ana', 'workspaces: [blue] # all'));
    assert.equal(operated(user('ana', `workspaces: ['', red]`), asked), user('ana', 'workspaces: [red, blue]'));
    const explicit = user('ana', 'superuser: true', 'workspaces: [red]');
    assert.equal(operated(explicit, asked, 'argilla-1.5'), user('ana', 'superuser: false', 'workspaces: [red, blue]'));
  });

  it('leaves a super-user that is revoked a workspace all others', () => {
    const text = user('root') + user('ana', 'workspaces: [red, team]') + user('ben', 'workspaces: [ana]');
    const asked: Operate = (file) => revoke(file, { username: 'root', workspaces: ['red'], restrict: true });
    assert.equal(operated(text, asked), user('root', 'workspaces: [team]') + text.slice(user('root').length));
  });

  it('ends a super-user', () => {
    assert.equal(
      operated(user('ana'), (file) => restrict(file, 'ana', [])),
      user('ana', 'workspaces: []'),
    );
  });

  it('says when there is nothing to do', () => {
    const both = user('ana', 'workspaces: [blue]');
    assert.match(operated(both, granted), /^unchanged:/);
    assert.match(operated(both, revoked), /^unchanged:/);
    assert.match(
      operated(both, (file) => grant(file, { username: 'ana', workspaces: ['ana'] })),
      /^unchanged:/,
    );
    assert.match(
      operated(both, (file) => restrict(file, 'ana', ['red'])),
      /^unchanged:/,
    );
  });

  it('says whose private workspace is opened', () => {
    const text = user('ana', 'workspaces: []') + user('ben', 'workspaces: []');
    const opened: Operate = (file) => grant(file, { username: 'ana', workspaces: ['ben'] });
    assert.deepEqual(notes(text, opened), ['`ben` is the private workspace of the user of that name.']);
  });
});
