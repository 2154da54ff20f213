import assert from 'node:assert/strict';
import type { NewUser } from '../../../server/src/common/new-user/new-user.ts';
import { addUsers } from '../../../server/src/operations/add-users.ts';
import { moveUser } from '../../../server/src/operations/move-user.ts';
import { removeUser } from '../../../server/src/operations/remove-user.ts';
import { renameUser } from '../../../server/src/operations/rename-user.ts';
import { sortUsers } from '../../../server/src/operations/sort-users.ts';
import { readDocument } from '../../support/users.ts';
import { hash, newKey, notes, operated, otherHash, user, type Operate } from './operate.ts';

const eve: NewUser = {
  username: 'eve',
  fullName: '',
  email: '',
  workspaces: ['red'],
  hashedPassword: otherHash,
  apiKey: newKey,
};
const added: Operate = (file) => addUsers(file, [eve]);
const asRoot: Operate = (file) => addUsers(file, [{ ...eve, workspaces: 'all' }]);

describe('adding users', () => {
  const own = `hashed_password: ${otherHash}\n  api_key: ${newKey}\n`;

  it('writes as the last one is written', () => {
    const text = user('ana', 'workspaces:', '- red');
    assert.equal(operated(text, added), `${text}- username: eve\n  ${own}  workspaces:\n  - red\n`);
  });

  it('parts users as they are parted', () => {
    const text = `${user('ana', 'workspaces: []')}\n${user('ben', 'workspaces: []')}`;
    assert.equal(operated(text, added), `${text}\n- username: eve\n  ${own}  workspaces: [red]\n`);
  });

  it('leaves comments behind the last one to that one', () => {
    const text = `${user('ana', 'workspaces: [x]')}  # about ana\n# the end\n`;
    const after = `${user('ana', 'workspaces: [x]')}  # about ana\n- username: eve\n  ${own}  workspaces: [red]\n# the end\n`;
    assert.equal(operated(text, added), after);
  });

  it('writes JSON in JSON', () => {
    const ana = `{"username": "ana", "hashed_password": "${hash}", "api_key": "ana-8fW2kqZtR4mNvB3xT5", "workspaces": []}`;
    const json = `{"username": "eve", "hashed_password": "${otherHash}", "api_key": "${newKey}", "workspaces": ["red"]}`;
    assert.equal(
      operated(`[\n  ${ana},\n  ${ana.replaceAll('ana', 'ben')}\n]\n`, added),
      `[\n  ${ana},\n  ${ana.replaceAll('ana', 'ben')},\n  ${json}\n]\n`,
    );
    assert.equal(operated(`[${ana}]`, added), `[${ana}, ${json}]`);
  });

  it('writes braces behind a dash', () => {
    const text = `- {username: ana, hashed_password: ${hash}, api_key: ana-8fW2kqZtR4mNvB3xT5, workspaces: []}\n`;
    const line = `- {username: eve, hashed_password: ${otherHash}, api_key: ${newKey}, workspaces: [red]}\n`;
    assert.equal(operated(text, added), text + line);
  });

  it('begins a file', () => {
    const first = `- username: eve\n  ${own}  workspaces: [red]\n`;
    assert.equal(operated('', added), first);
    assert.equal(operated('# ours\n', added), `# ours\n${first}`);
    assert.equal(operated('# users-yml: check\n[]\n', added), `# users-yml: check\n${first}`);
  });

  it('says of a super-user that it is meant', () => {
    for (const [server, superuser] of [
      ['rubrix-0.18', ''],
      ['argilla-1.5', 'superuser: false'],
    ] as const) {
      const text = user('ana', 'workspaces: []', ...(superuser === '' ? [] : [superuser]));
      const after = operated(text, asRoot, server);
      const codes = readDocument(after, { server })
        .findings()
        .map(({ code }) => code);
      assert.ok(!codes.includes('super-user') && !codes.includes('unused-suppression'), codes.join());
      assert.match(after, /users-yml-disable-line super-user/);
    }
  });

  it('puts what others lack where it usually stands', () => {
    const text = user('ana', 'workspaces: []');
    const whole = operated(text, (file) => addUsers(file, [{ ...eve, fullName: 'Eve: “x”', email: 'e@x.org' }]));
    assert.equal(
      whole,
      `${text}- username: eve\n  full_name: 'Eve: “x”'\n  email: e@x.org\n  ${own}  workspaces: [red]\n`,
    );
  });
});

describe('removing a user', () => {
  const [ana, ben, eva] = [user('ana', 'workspaces: []'), user('ben', 'workspaces: []'), user('eva', 'workspaces: []')];
  const removed: Operate = (file) => removeUser(file, 'ben');

  it('takes its comments with it, and no others', () => {
    const text = `# the users\n${ana}  # about ana\n\n# readers\n\n# ben reads\n${ben}  # still ben\n\n# eva writes\n${eva}`;
    const after = `# the users\n${ana}  # about ana\n\n# readers\n\n# eva writes\n${eva}`;
    assert.equal(operated(text, removed), after);
  });

  it('keeps what speaks for the file', () => {
    const head = '# users-yml: server=argilla-1.5\n';
    assert.equal(operated(`${head}${ben}${ana}`, removed), head + ana);
    assert.equal(operated(`# our users\n${ben}${ana}`, removed), `# our users\n${ana}`);
    assert.equal(operated(`# ben left\n${ben}${ana}`, removed), ana);
  });

  it('leaves no blank lines at the end', () => {
    assert.equal(operated(`${ana}\n\n${ben}`, removed), ana);
    assert.equal(operated(`${ana}\n${ben}`.trimEnd(), removed), ana.trimEnd());
    assert.equal(operated(`${ana}\n${ben}\n${eva}`, removed), `${ana}\n${eva}`);
  });

  it('leaves an empty list, and says so', () => {
    assert.equal(operated(ben, removed), '[]\n');
    assert.equal(operated(`---\n${ben}...\n`, removed), '---\n[]\n...\n');
    assert.deepEqual(notes(ben, removed), ['Nobody is left in the file: nobody can sign in.']);
  });

  it('keeps for others what only this one had written', () => {
    const text = user('ben', 'workspaces: &team', '  - red', '  - team') + user('ana', 'workspaces: *team');
    assert.equal(operated(text, removed), user('ana', 'workspaces: &team [red, team]'));
  });

  it('says that a key goes on working', () => {
    const text = ana + ben.replace('ben-8f', 'ana-8f');
    assert.deepEqual(notes(text, removed), ['The old API key goes on working, as `ana` has it, too.']);
  });
});

describe('renaming a user', () => {
  const ana = user('ana', 'workspaces: [red]');
  const renamed: Operate = (file) => renameUser(file, { from: 'ana', to: 'anna' });
  const both: Operate = (file) => renameUser(file, { from: 'ana', to: 'anna', keepOld: true });

  it('renames the private workspace in all lists', () => {
    const text = ana + user('ben', 'workspaces: ["ana", red] # both');
    assert.equal(
      operated(text, renamed),
      ana.replace('username: ana', 'username: anna') + user('ben', 'workspaces: ["anna", red] # both'),
    );
  });

  it('keeps the old workspace where that is asked for', () => {
    const text = ana + user('ben', 'workspaces: [ana]');
    assert.equal(
      operated(text, both),
      user('ana', 'workspaces: [red, ana]').replace('username: ana', 'username: anna') +
        user('ben', 'workspaces: [ana, anna]'),
    );
    assert.deepEqual(notes(text, both), []);
  });

  it('renames a name that is written once for several places', () => {
    const text = ana.replace('ana', '&a ana') + user('ben', 'workspaces: [*a ]');
    assert.equal(operated(text, renamed), text.replace('&a ana', '&a anna'));
  });

  it('leaves alone what has the name by an alias and is something else', () => {
    const text = ana.replace('ana', '&a ana') + user('ben', 'workspaces: []', 'full_name: *a');
    assert.equal(
      operated(text, renamed),
      ana.replace('username: ana', 'username: anna') + user('ben', 'workspaces: []', 'full_name: &a ana'),
    );
  });
});

describe('the order of users', () => {
  const [u2, u10, ana] = [user('u2', 'workspaces: []'), user('u10', 'workspaces: []'), user('ana', 'workspaces: []')];

  it('is that of names, with numbers by their value', () => {
    const text = `# all\n\n# ten\n${u10}\n${u2}  # two\n\n# first\n${ana}`;
    assert.equal(operated(text, sortUsers), `# all\n\n# first\n${ana}\n${u2}  # two\n\n# ten\n${u10}`);
    assert.match(operated(ana + u2 + u10, sortUsers), /^unchanged:/);
  });

  it('changes for one user with its comments', () => {
    const text = `${u2}\n# ten\n${u10}\n${ana}`;
    assert.equal(
      operated(text, (file) => moveUser(file, 'u10', 'u2')),
      `# ten\n${u10}\n${u2}\n${ana}`,
    );
    assert.equal(
      operated(text, (file) => moveUser(file, 'u2', null)),
      `# ten\n${u10}\n${ana}\n${u2}`,
    );
    assert.match(
      operated(text, (file) => moveUser(file, 'u2', 'u10')),
      /^unchanged:/,
    );
  });

  it('is left alone where it decides whose a key is', () => {
    const text = u2.replace('u2-8f', 'x-8f') + ana.replace('ana-8f', 'x-8f');
    assert.match(operated(text, sortUsers), /^refused: .*as somebody else/);
  });
});
