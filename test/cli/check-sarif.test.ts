import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Result } from 'sarif';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { makeFolder, user, users } from './harness.ts';

const rootUser = '- username: root # users-yml-disable-line super-user -- the administrator\n';
const administrator = user('root').replace('- username: root\n', rootUser).replace('  workspaces: []\n', '');
const faulty = `${administrator}${user('ana', { fullname: 'Ana', workspaces: '[red, red]' })}`;

/** The text after the first way to mend each result that has one. */
function mended(text: string, results: readonly Result[]): string {
  const lines = new LineIndex(text);
  const offset = (line = 1, column = 1) => lines.offsetAt({ line: line - 1, character: column - 1 });
  return results
    .flatMap(({ fixes = [] }) => fixes.slice(0, 1).flatMap(({ artifactChanges }) => artifactChanges))
    .flatMap(({ replacements }) => replacements)
    .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: offset(startLine, startColumn),
      end: offset(endLine, endColumn),
      newText: insertedContent?.text ?? '',
    }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), text);
}

describe('users-yml check --format sarif', () => {
  let folder: ReturnType<typeof makeFolder>;
  const at = (name: string) => join(folder.path, name);
  const resultsOf = async (...args: readonly string[]) => {
    const { out } = await users(['check', '--format=sarif', '--verify-passwords=none', ...args]);
    return (JSON.parse(out) as Log).runs[0]?.results ?? [];
  };
  const told = (results: readonly Result[]) =>
    results.map(({ ruleId, baselineState = '', suppressions = [] }) =>
      [ruleId, baselineState, ...suppressions.map(({ kind }) => kind)].join(' ').trim(),
    );
  beforeEach(() => {
    folder = makeFolder({ 'users.yml': faulty });
  });
  afterEach(() => {
    folder.remove();
  });

  it('has ways to mend findings that any program can apply', async () => {
    assert.equal(mended(faulty, await resultsOf(at('users.yml'))), faulty.replace('red, red', 'red'));
  });

  it('has no secret in them', async () => {
    const secret = 'Vb7q2mXw9LrT4zKc8HnP5sYd';
    const texts = [
      user('ana', { api_key: `" ${secret}"` }),
      user('ana', { api_key: `${secret} # users-yml-disable-line unknown-key` }).replace('api_key:', 'api-key:'),
      user('ana', { hashed_password: 'Vb7q2mXw9LrT' }),
      user('ana', { hashed_password: "'ana:$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC'" }),
      user('ana', { api_key: '012345678901' }),
      user('ana', { workspaces: secret }),
      `- username: ana\n  api_key: "${secret}\n  workspaces: []\n`,
      user('ana').replace('- username', `- password: ${secret}\n  username`),
    ];
    for (const text of texts) {
      writeFileSync(at('users.yml'), text);
      const results = await resultsOf('--force', '--report-suppressed', at('users.yml'));
      assert.ok(results.length > 0);
      assert.doesNotMatch(JSON.stringify(results), /Vb7q2mX|\$2b\$12|0123456789/);
    }
  });

  it('has what comments switch off where it is asked for, as suppressed', async () => {
    assert.deepEqual(told(await resultsOf(at('users.yml'))), ['duplicate-workspace', 'unknown-key']);
    assert.deepEqual(told(await resultsOf('--report-suppressed', at('users.yml'))), [
      'duplicate-workspace',
      'unknown-key',
      'super-user  inSource',
    ]);
  });

  it('says of each result whether it is in the baseline', async () => {
    const baseline = at('known.json');
    await users(['check', '--verify-passwords=none', '--write-baseline', baseline, at('users.yml')]);
    writeFileSync(at('users.yml'), faulty + user('ben', { nick: 'b' }));
    assert.deepEqual(told(await resultsOf('--baseline', baseline, at('users.yml'))), ['unknown-key new']);
    assert.deepEqual(told(await resultsOf('--report-suppressed', '--baseline', baseline, at('users.yml'))), [
      'unknown-key new',
      'duplicate-workspace unchanged external',
      'unknown-key unchanged external',
      'super-user new inSource',
    ]);
  });

  it('has what comments switch off in deployment files, too', async () => {
    const image = 'argilla/argilla-server:v1.5.0';
    const hidden = '# users-yml-disable-file default-credentials, secret-key-unset, users-file-not-mounted';
    writeFileSync(at('compose.yaml'), `${hidden}\nservices:\n  a:\n    image: ${image}\n`);
    const shown = told(await resultsOf(at('compose.yaml')));
    const all = told(await resultsOf('--report-suppressed', at('compose.yaml')));
    assert.ok(!shown.some((result) => result.startsWith('default-credentials')));
    assert.ok(all.includes('default-credentials  inSource'), all.join());
    assert.deepEqual(
      all.filter((result) => !result.includes('inSource')),
      shown,
    );
  });

  it('goes by no other format', async () => {
    const { status, err } = await users(['check', '--report-suppressed', at('users.yml')]);
    assert.equal(status, 2);
    assert.match(err, /--report-suppressed goes with --format sarif\./);
  });
});
