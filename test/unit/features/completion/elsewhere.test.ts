import assert from 'node:assert/strict';
import { readFile, user } from '../../../support/users.ts';
import { afterTaking, itemsAt, labelsAt } from './completion-at.ts';

const others = [
  { name: 'staging.users.yml', file: readFile(user('ben', { workspaces: '[news, "0123"]' }) + user('cid')) },
  { name: 'a b.yml', file: readFile(user('dora', { workspaces: '[news, ben, dora, archive]' })) },
];
const elsewhere = () => others;

describe('completion with names of other files', () => {
  it('offers workspaces that are nobody’s private ones, behind those of this file', () => {
    const text = `- username: ana\n  workspaces: [|]\n${user('eva', { workspaces: '[local]' })}`;
    assert.deepEqual(
      itemsAt(text, { elsewhere }).map(({ label, detail }) => `${label}: ${detail ?? ''}`),
      ['local: 1 user', 'news: in staging.users.yml', '0123: in staging.users.yml', 'archive: in another file'],
    );
    assert.match(afterTaking(text, '0123', { elsewhere }), /workspaces: \['0123'\]/);
  });

  it('offers no name that is listed already, or a user of this file', () => {
    const text = `- username: ben\n  workspaces: [news, |]\n${user('archive')}`;
    assert.deepEqual(labelsAt(text, { elsewhere }), ['0123']);
  });

  it('offers usernames that this file has not, when somebody asks', () => {
    const text = `- username: |\n${user('ben')}`;
    assert.deepEqual(labelsAt(text, { elsewhere }), ['cid', 'dora']);
    assert.deepEqual(labelsAt(text, { elsewhere, unasked: true }), []);
    assert.deepEqual(labelsAt('- username: "|"\n', { elsewhere }), []);
  });

  it('repeats no secret of either file', () => {
    const secret = 'team-1-key';
    const file = readFile(user('ben', { api_key: secret }) + user(secret, { workspaces: `[${secret}, tok-9]` }));
    const here = `- username: ana\n  api_key: tok-9\n  workspaces: [|]\n`;
    assert.deepEqual(labelsAt(here, { elsewhere: () => [{ name: 'x.yml', file }] }), []);
  });
});
