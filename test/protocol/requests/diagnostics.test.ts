import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver/node';
import { countingHost } from '../../support/counting-host.ts';
import { createHash } from '../../support/hashes.ts';
import { nodeScheduler } from '../../../server/src/node/node-scheduler.ts';
import { FakeTime } from '../../support/fake-time.ts';
import { codesOf, connect, rangeOf, until, type Pair, type PairOptions } from '../../support/protocol-pair.ts';
import { frame } from '../../../bench/message-stream.mjs';
import { someHash, user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
/** Its password is not a hash. */
const faulty = user('ana', { hashed_password: 'secret-word' }) + user('ben');
const foreign = 'users:\n  - name: deploy\n    groups: [wheel]\n';

describe('diagnostics over the protocol', () => {
  let pair: Pair;
  const begin = async (options: PairOptions = {}): Promise<Pair> => (pair = await connect(options));
  afterEach(() => pair.end());

  describe('for a client that can do nothing', () => {
    const lastOf = (file: string): readonly Diagnostic[] | undefined =>
      pair.published.findLast((each) => each.uri === file)?.diagnostics;

    it('are sent, and follow edits', async () => {
      await begin({ capabilities: {} });
      await pair.open(uri, faulty);
      await until('the first findings', () => codesOf(lastOf(uri) ?? []).length === 1);
      assert.deepEqual(codesOf(lastOf(uri) ?? []), ['not-bcrypt']);
      assert.equal(pair.published.at(-1)?.version, 1);
      assert.equal(lastOf(uri)?.[0]?.relatedInformation, undefined);
      assert.equal(lastOf(uri)?.[0]?.codeDescription, undefined);
      await pair.edit(uri, rangeOf(faulty, '  workspaces: []\n'), '');
      await until('the findings after the edit', () => pair.published.at(-1)?.version === 2);
      assert.deepEqual(codesOf(lastOf(uri) ?? []).toSorted(), ['not-bcrypt', 'super-user']);
    });

    it('come once for a burst of edits', async () => {
      // No time goes by, so that none is too long to wait for the next edit.
      await begin({ capabilities: {}, scheduler: { ...nodeScheduler, now: () => 0 } });
      await pair.open(uri, faulty);
      await until('the first findings', () => lastOf(uri));
      const frames = Array.from({ length: 50 }, (_, line) => {
        const contentChanges = [{ range: rangeOf('', ''), text: '# a comment\n' }];
        const params = { textDocument: { uri, version: line + 2 }, contentChanges };
        return frame({ jsonrpc: '2.0', method: 'textDocument/didChange', params });
      });
      pair.raw.write(Buffer.concat(frames));
      await until('the last version', () => pair.published.at(-1)?.version === 51);
      assert.equal(pair.published.length, 2);
      assert.equal(lastOf(uri)?.find(({ code }) => code === 'not-bcrypt')?.range.start.line, 51);
    });

    it('are cleared when the file closes', async () => {
      await begin({ capabilities: {} });
      await pair.open(uri, faulty);
      await until('the first findings', () => codesOf(lastOf(uri) ?? []).length === 1);
      await pair.close(uri);
      await until('their end', () => lastOf(uri)?.length === 0);
    });

    it('are not even empty for files of other programs', async () => {
      await begin({ capabilities: {} });
      await pair.open(uri, foreign);
      await pair.open('file:///srv/notes.yml', faulty);
      await pair.edit(uri, rangeOf(foreign, 'deploy'), 'build');
      await pair.close(uri);
      await pair.open('file:///srv/last.users.yml', faulty);
      await until('the findings of another file', () => lastOf('file:///srv/last.users.yml'));
      assert.deepEqual([...new Set(pair.published.map((each) => each.uri))], ['file:///srv/last.users.yml']);
    });
  });

  it('are answered with an id, and not sent again while nothing changes', async () => {
    await begin();
    await pair.open(uri, faulty);
    const first = await pair.pull(uri);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    assert.deepEqual(codesOf(first.items), ['not-bcrypt']);
    assert.deepEqual(await pair.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await pair.edit(uri, rangeOf(faulty, 'secret-word'), 'another-word');
    const second = await pair.pull(uri, first.resultId);
    assert.ok(second.kind === 'full' && second.resultId !== first.resultId);
    assert.deepEqual(pair.published, []);
  });

  it('name rule, source, page and the other place', async () => {
    await begin();
    const text =
      user('ana', { api_key: 'a-key-of-two-8fW2kqZtR4mNvB3xT5pLs9' }) +
      user('ben', { api_key: 'a-key-of-two-8fW2kqZtR4mNvB3xT5pLs9' });
    await pair.open(uri, text);
    const report = await pair.pull(uri);
    const found = report.kind === 'full' ? report.items.find(({ code }) => code === 'duplicate-api-key') : undefined;
    assert.equal(found?.source, 'users-yml');
    assert.match(found.codeDescription?.href ?? '', /\/docs\/rules\/duplicate-api-key\.md$/);
    assert.deepEqual(found.relatedInformation?.[0]?.location, {
      uri,
      range: rangeOf(text, 'a-key-of-two-8fW2kqZtR4mNvB3xT5pLs9'),
    });
    assert.ok(!JSON.stringify(report).includes('a-key-of-two-8fW2kqZtR4mNvB3xT5pLs9'));
  });

  it('stay with a file that is broken while it is edited', async () => {
    await begin();
    await pair.open(uri, faulty);
    assert.deepEqual(await pair.codes(uri), ['not-bcrypt']);
    await pair.replace(uri, '- username: [');
    assert.ok((await pair.codes(uri)).length > 0);
    await pair.replace(uri, faulty);
    assert.deepEqual(await pair.codes(uri), ['not-bcrypt']);
  });

  it('leave files of other programs alone', async () => {
    await begin();
    await pair.open(uri, foreign);
    await pair.open('file:///srv/notes.yml', faulty);
    assert.deepEqual([await pair.codes(uri), await pair.codes('file:///srv/notes.yml')], [[], []]);
    assert.deepEqual((await pair.pullAll()).items, []);
  });

  it('take a file that a comment or a setting names, whatever it is called', async () => {
    await begin({ settings: { files: ['conf/{accounts,people}.*'] } });
    const file = (name: string): string => `file:///srv/${name}`;
    await pair.open(file('any.yml'), `# users-yml: check\n${faulty}`);
    await pair.open(file('conf/accounts.j2'), 'a: 1\n', 'jinja-yaml');
    await pair.open(uri, `# users-yml: ignore\n${faulty}`);
    assert.deepEqual(await pair.codes(file('any.yml')), ['not-bcrypt']);
    assert.deepEqual(await pair.codes(file('conf/accounts.j2')), ['not-a-list']);
    assert.deepEqual(await pair.codes(uri), []);
  });

  it('follow the settings, and ask the client to ask again', async () => {
    await begin({ settings: { severity: { 'not-bcrypt': 'error' } } });
    await pair.open(uri, faulty);
    const severityNow = async (): Promise<number | undefined> => {
      const report = await pair.pull(uri);
      return report.kind === 'full' ? report.items.find(({ code }) => code === 'not-bcrypt')?.severity : undefined;
    };
    assert.equal(await severityNow(), 1);
    pair.settings = { severity: { 'not-bcrypt': 'off' } };
    await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until('the request to ask again', () => pair.received.includes('workspace/diagnostic/refresh'));
    assert.deepEqual(await pair.codes(uri), []);
  });

  it('take settings from the start where the client has no other way', async () => {
    await begin({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { usersYml: { severity: { 'not-bcrypt': 'off' }, maxProblems: 'many' } },
    });
    await pair.open(uri, faulty);
    assert.deepEqual(await pair.codes(uri), []);
    await until('the word about the wrong one', () =>
      pair.logged.some((line) => line.includes('usersYml.maxProblems')),
    );
  });

  it('are cut at maxProblems, errors first, and say so', async () => {
    await begin({ settings: { maxProblems: 2 } });
    const text = user('ana', { hashed_password: 'one' }) + user('ben', { hashed_password: 'two' });
    await pair.open(uri, `${text}${user('cid', { hashed_password: 'three' })}- username: dora\n`);
    assert.deepEqual(await pair.codes(uri), ['missing-key', 'missing-key', 'too-many-findings']);
  });

  it('end with a cancelled request', async () => {
    await begin();
    await pair.open(uri, Array.from({ length: 2000 }, (_, index) => user(`user${index}`)).join(''));
    const source = new CancellationTokenSource();
    const answer = pair.client.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    assert.deepEqual(await pair.codes(uri), []);
  });

  it('find the hash of a public password in the background, and no longer once it is gone', async () => {
    const open = createHash('12345678', 4);
    const text = user('ana', { hashed_password: open }) + user('ben');
    await begin();
    await pair.open(uri, text);
    assert.deepEqual(
      (await pair.codes(uri)).filter((code) => code === 'default-password'),
      [],
    );
    await until('the answer', async () => (await pair.codes(uri)).includes('default-password'));
    await until('the request to ask again', () => pair.received.includes('workspace/diagnostic/refresh'));
    await pair.edit(uri, rangeOf(text, open), createHash('a better one', 4));
    assert.ok(!(await pair.codes(uri)).includes('default-password'));
  });

  it('do without background verification when it is switched off', async () => {
    let asked = 0;
    const bcrypt = {
      cores: 2,
      hash: () => Promise.reject(new Error('not asked for')),
      verify: () => Promise.resolve((asked += 1)),
    };
    const text = user('ana', { hashed_password: createHash('12345678', 4) });
    const time = new FakeTime();
    await begin({ settings: { verifyPublicPasswords: false }, bcrypt, scheduler: time });
    await pair.open(uri, text);
    await pair.codes(uri);
    time.pass(60_000);
    await pair.codes(uri);
    assert.equal(asked, 0);
  });

  it('leave a core to others while passwords are tried in the background', async () => {
    const host = countingHost(3);
    await begin({ bcrypt: host });
    const hashes = Array.from({ length: 6 }, (_, index) => createHash(`no. ${String(index)}`, 4));
    await pair.open(uri, hashes.map((hash, index) => user(`user${String(index)}`, { hashed_password: hash })).join(''));
    await until('all to be tried', () => host.tried === 6);
    assert.equal(host.most, 2);
  });

  // Nothing about their own entries changes: they stand in other blocks of entries, one before and one behind.
  const others = (prefix: string): string => Array.from({ length: 300 }, (_, at) => user(`${prefix}-${at}`)).join('');
  const keyOf = (name: string): string => /api_key: (.*)/.exec(user(name))?.[1] ?? '';
  const listing = (name: string): string => user(name, { workspaces: '[ben]' });
  const relatedEdits: [what: string, at: string, newText: string][] = [
    ['moves to another line', '- username: a-150\n', '# one more line\n- username: a-150\n'],
    ['moves on its line', 'workspaces: [], username: ben', 'workspaces: [red], username: ben'],
    ['has a name that became an API key', `api_key: ${keyOf('b-150')}`, 'api_key: ben'],
  ];
  for (const [what, at, newText] of relatedEdits) {
    it(`name the other entry where it is after that ${what}`, async () => {
      await begin();
      const entry = `- { api_key: ${keyOf('ben')}, workspaces: [], username: ben, hashed_password: '${someHash}' }\n`;
      const text = `${listing('ana')}${others('a')}${entry}${others('b')}${listing('eva')}`;
      await pair.open(uri, text);
      const found = async (file: string): Promise<unknown> => {
        const report = await pair.pull(file);
        assert.ok(report.kind === 'full');
        return JSON.parse(JSON.stringify(report.items).replaceAll(file, ''));
      };
      const before = await found(uri);
      await pair.edit(uri, rangeOf(text, at), newText);
      const after = await found(uri);
      const fresh = 'file:///srv/fresh.users.yml';
      await pair.open(fresh, text.replace(at, newText));
      assert.deepEqual(after, await found(fresh));
      assert.notDeepEqual(after, before);
    });
  }

  const wholeForms: [what: string, text: string, reason: string][] = [
    [
      'a list in brackets with an anchor',
      '[{username: &a ana, hashed_password: a, api_key: b, workspaces: []}]',
      'no list whose entries begin',
    ],
    ['a merge of another entry', `${user('ana').replace('-', '- &ana')}${user('ben', { '<<': '*ana' })}`, 'alias'],
  ];
  for (const [what, text, reason] of wholeForms) {
    it(`the log says once that ${what} has the file read as a whole`, async () => {
      await begin();
      await pair.open(uri, text);
      for (let edit = 0; edit < 3; edit++) {
        await pair.pull(uri);
        await pair.edit(uri, rangeOf(text, 'ana'), 'eva');
      }
      await pair.open('file:///srv/other.users.yml', user('ana'));
      await pair.pull('file:///srv/other.users.yml');
      const said = pair.log.filter((line) => line.includes('as a whole'));
      assert.equal(said.length, 1);
      assert.ok(said[0]?.includes(uri) && said[0].includes(reason), said[0]);
    });
  }
});
