import assert from 'node:assert/strict';
import { compareSync } from 'bcrypt';
import type { CodeAction } from 'vscode-languageserver';
import { connect, rangeOf, until, type Pair } from '../../support/protocol-pair.ts';
import { watchUnhandled } from '../../support/unhandled.ts';
import { user } from '../../support/users.ts';
import { quick, slowHost } from '../requests/commands/support.ts';

const uri = 'file:///srv/users.yml';
/** One like the other, so that the places of the one become those of the other when four lines go. */
const ana = user('ana', { hashed_password: 'secret-one', api_key: '"rubrix.apikey"' });
const ben = user('ben', { hashed_password: 'secret-two', api_key: '"key-of-ben-12"' });

describe('a client whose versions never grow', () => {
  watchUnhandled();
  let pair: Pair;
  const begin = async (options = {}): Promise<void> => {
    pair = await connect({ ...quick, ...options });
    pair.countsVersions = false;
    await pair.open(uri, ana + ben);
  };
  afterEach(() => pair.end());

  const run = (command: string, argument: unknown): Promise<unknown> =>
    pair.client.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
  /** The argument of the command that a light bulb offers for a value. */
  const offered = async (command: string, value: string): Promise<unknown> => {
    const range = rangeOf(pair.text(uri), value);
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions = await pair.client.sendRequest<CodeAction[]>('textDocument/codeAction', params);
    const found = actions.find((action) => action.command?.command === command);
    assert.ok(found, `${command} is not offered`);
    return found.command?.arguments?.[0];
  };
  const isToldSo = (): boolean => pair.shown.some((message) => message.includes('nothing was written'));

  it('gets no hash over the password of somebody else while one is computed', async () => {
    const bcrypt = slowHost();
    await begin({ bcrypt });
    const done = run('usersYml.hashInPlace', await offered('usersYml.hashInPlace', 'secret-one'));
    await bcrypt.asked;
    await pair.edit(uri, rangeOf(pair.text(uri), ana), '');
    await pair.settled();
    bcrypt.finish();
    await done;
    assert.equal(pair.text(uri), ben);
    assert.ok(isToldSo());
    assert.ok(!pair.asked.includes('workspace/applyEdit'));
  });

  for (const [command, value] of [
    ['usersYml.newApiKey', '"rubrix.apikey"'],
    ['usersYml.hashInPlace', 'secret-one'],
  ] as const) {
    it(`has ${command} do nothing at a place that is somebody else's by now`, async () => {
      await begin();
      const argument = await offered(command, value);
      await pair.edit(uri, rangeOf(pair.text(uri), ana), '');
      await run(command, argument);
      assert.equal(pair.text(uri), ben);
      assert.ok(isToldSo());
    });

    it(`has ${command} do nothing with a version alone, which means several texts`, async () => {
      await begin();
      const range = rangeOf(pair.text(uri), value);
      await pair.edit(uri, rangeOf(pair.text(uri), ana), '');
      await run(command, { uri, version: 1, range });
      assert.equal(pair.text(uri), ben);
      assert.ok(isToldSo());
    });
  }

  it('has its passwords hashed all the same, also after edits', async () => {
    await begin();
    await pair.edit(uri, rangeOf(pair.text(uri), ana), '');
    await run('usersYml.hashInPlace', await offered('usersYml.hashInPlace', 'secret-two'));
    await until('the hash', () => !pair.text(uri).includes('secret-two'));
    assert.ok(compareSync('secret-two', /hashed_password: *(.*)/.exec(pair.text(uri))?.[1] ?? ''));
  });

  it('may close a file and open another text by the same version: an older place means nothing', async () => {
    await begin();
    const argument = await offered('usersYml.newApiKey', '"rubrix.apikey"');
    await pair.close(uri);
    await pair.open(uri, ben + ana);
    await run('usersYml.newApiKey', argument);
    assert.equal(pair.text(uri), ben + ana);
    assert.ok(isToldSo());
  });
});
