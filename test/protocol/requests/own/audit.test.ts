import assert from 'node:assert/strict';
import { hashSync } from 'bcrypt';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import type { AuditOutcome, AuditPlan } from '../../../../server/src/common/protocol/protocol.ts';
import { connect, plainBcrypt, until, type Pair, type PairOptions } from '../../../support/protocol-pair.ts';
import { countingHost } from '../../../support/counting-host.ts';
import { user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const hash = hashSync('qwerty', 4);
const other = hashSync('correct horse battery staple', 4);

describe('an audit that the client tells of', () => {
  let pair: Pair;
  afterEach(() => pair.end());
  const begin = async (text: string, options: PairOptions = {}): Promise<void> => {
    pair = await connect({ settings: { verifyPublicPasswords: false }, ...options });
    await pair.open(uri, text);
  };
  const plan = (): Promise<AuditPlan | null> => pair.client.sendRequest('usersYml/auditPlan', { uri });
  const audit = (more: object = {}): Promise<AuditOutcome | null> =>
    pair.client.sendRequest('usersYml/audit', { uri, ...more });

  it('is planned by users and by hashes, without those that cost too much and records that count for nothing', async () => {
    await begin(
      user('ana', { hashed_password: hash }) +
        user('ben', { hashed_password: hash.replace('$2b$', '$2y$') }) +
        user('cem', { hashed_password: other }) +
        user('dan', { hashed_password: hash.replace('$04$', '$31$') }) +
        user('eve', { hashed_password: 'hunter2' }) +
        user('fay', { hashed_password: hashSync('replaced', 4) }) +
        user('fay', { hashed_password: 'hunter2' }),
    );
    const { seconds, ...counts } = (await plan()) ?? { seconds: 0 };
    assert.deepEqual(counts, { users: 3, hashes: 2, left: 1 });
    assert.ok(seconds > 0 && seconds < 1);
    assert.deepEqual(await audit(), { users: 3, hashes: 2, left: 1, guessedUsers: 2, guessedHashes: 1 });
    assert.equal((await pair.codes(uri)).filter((code) => code === 'guessable-password').length, 2);
    assert.deepEqual(pair.shown, []);
  });

  it('tells how far it is by the token of the request', async () => {
    await begin(user('ana', { hashed_password: hash }));
    const reported: unknown[] = [];
    pair.client.onProgress(
      new ProgressType<{ readonly kind: string; readonly percentage?: number }>(),
      'audit',
      (value) => void reported.push([value.kind, value.percentage]),
    );
    await audit({ workDoneToken: 'audit' });
    assert.deepEqual(reported, [
      ['begin', undefined],
      ['report', 0],
      ['report', 100],
      ['end', undefined],
    ]);
  });

  it('has a hash tried on each core', async () => {
    const host = countingHost(3);
    const hashes = Array.from({ length: 6 }, (_, index) => hashSync(`no. ${String(index)}`, 4));
    const text = hashes.map((each, index) => user(`user${String(index)}`, { hashed_password: each })).join('');
    await begin(text, { bcrypt: host });
    await audit();
    assert.deepEqual([host.tried, host.most], [6, 3]);
  });

  it('ends when it is cancelled', async () => {
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    let isEnded = false;
    const verify = (_hash: string, _candidates: readonly string[], signal?: AbortSignal): Promise<number> => {
      asked();
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          isEnded = true;
          reject(new Error('ended'));
        });
      });
    };
    await begin(user('ana', { hashed_password: hash }), { bcrypt: { ...plainBcrypt, verify } });
    const source = new CancellationTokenSource();
    const done: Promise<unknown> = pair.client.sendRequest('usersYml/audit', { uri }, source.token);
    await isAsked;
    source.cancel();
    await assert.rejects(done, { code: -32800 });
    await until('the end of the work', () => isEnded);
  });

  it('is none for other programs, and where it can not go on', async () => {
    await begin('users:\n  - name: deploy\n', {
      bcrypt: { ...plainBcrypt, verify: () => Promise.reject(new Error('broken')) },
    });
    assert.equal(await plan(), null);
    assert.equal(await audit(), null);
    await pair.replace(uri, user('ana', { hashed_password: hash }));
    assert.equal(await audit(), null);
    assert.ok(pair.logged.some((line) => line.startsWith('usersYml/audit: ')));
  });
});
