import assert from 'node:assert/strict';
import { compareSync } from 'bcrypt';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import { fullCapabilities, rangeOf, until, type Pair } from '../../support/protocol-pair.ts';
import { connectWith, plain, quick, run, slowHost, uri, valueOf } from './commands/support.ts';

describe('commands of the server', () => {
  let pair: Pair;
  afterEach(() => pair.end());

  it('write nothing into another version, or at a place that is no such value', async () => {
    pair = await connectWith(plain);
    await run(pair, 'usersYml.hashInPlace', 'secret-word', 7);
    await run(pair, 'usersYml.hashInPlace', 'secret');
    await run(pair, 'usersYml.hashInPlace', '"rubrix.apikey"');
    await run(pair, 'usersYml.newApiKey', 'secret-word');
    assert.equal(pair.text(uri), plain);
    assert.equal(pair.shown.filter((message) => message.includes('nothing was written')).length, 4);
  });

  it('write nothing when the text changes while they work, and say so', async () => {
    const bcrypt = slowHost();
    pair = await connectWith(plain, { ...quick, bcrypt });
    const done = run(pair, 'usersYml.hashInPlace', 'secret-word');
    await bcrypt.asked;
    await pair.edit(uri, rangeOf('', ''), '# new\n');
    await pair.settled();
    bcrypt.finish();
    await done;
    assert.equal(pair.text(uri), `# new\n${plain}`);
    assert.ok(pair.shown.some((message) => message.includes('nothing was written')));
    assert.ok(!pair.received.includes('workspace/applyEdit'));
  });

  it('say so when the editor refuses what they write', async () => {
    pair = await connectWith(plain);
    pair.beforeApply = () => void pair.edit(uri, rangeOf('', ''), '# new\n');
    await run(pair, 'usersYml.newApiKey', '"rubrix.apikey"');
    assert.equal(pair.text(uri), `# new\n${plain}`);
    assert.ok(pair.shown.some((message) => message.includes('did not take the change')));
  });

  for (const way of ['the request', 'the progress']) {
    it(`end when ${way} is cancelled`, async () => {
      const bcrypt = slowHost();
      pair = await connectWith(plain, { ...quick, bcrypt });
      let token: unknown;
      pair.client.onRequest('window/workDoneProgress/create', (params: { token: unknown }) => {
        ({ token } = params);
        return null;
      });
      const source = new CancellationTokenSource();
      const place = { uri, version: 1, range: rangeOf(plain, 'secret-word') };
      const params = { command: 'usersYml.hashInPlace', arguments: [place] };
      const done = pair.client.sendRequest('workspace/executeCommand', params, source.token);
      await bcrypt.asked;
      await until('the progress', () => token !== undefined);
      if (way === 'the request') source.cancel();
      else await pair.client.sendNotification('window/workDoneProgress/cancel', { token });
      await done;
      assert.equal(bcrypt.cancelled, true);
      assert.equal(pair.text(uri), plain);
      assert.ok(!pair.received.includes('workspace/applyEdit'));
    });
  }

  it('show progress by the token that came with the request', async () => {
    pair = await connectWith(plain);
    const kinds: string[] = [];
    pair.client.onProgress(new ProgressType<{ kind: string }>(), 'of the client', ({ kind }) => void kinds.push(kind));
    const place = { uri, version: 1, range: rangeOf(plain, 'secret-word') };
    const params = { command: 'usersYml.hashInPlace', arguments: [place], workDoneToken: 'of the client' };
    await pair.client.sendRequest('workspace/executeCommand', params);
    assert.deepEqual(kinds, ['begin', 'end']);
    assert.ok(!pair.received.includes('window/workDoneProgress/create'));
  });

  it('do nothing with arguments that make no sense', async () => {
    pair = await connectWith(plain);
    for (const given of [
      undefined,
      [],
      [null],
      ['x'],
      [{ uri, version: 1 }],
      [{ uri, version: 1, range: { start: {} } }],
    ]) {
      const params = { command: 'usersYml.hashInPlace', arguments: given };
      assert.equal(await pair.client.sendRequest('workspace/executeCommand', params), null);
    }
    assert.equal(pair.text(uri), plain);
  });

  it('work for a client that knows neither progress nor versions', async () => {
    const { textDocument = {} } = fullCapabilities;
    pair = await connectWith(plain, {
      capabilities: { workspace: { applyEdit: true }, textDocument },
      initializationOptions: quick.settings,
    });
    await run(pair, 'usersYml.hashInPlace', 'secret-word');
    assert.ok(compareSync('secret-word', valueOf(pair, 'hashed_password')));
    assert.ok(!pair.received.includes('window/workDoneProgress/create'));
  });
});
