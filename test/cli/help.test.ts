import assert from 'node:assert/strict';
import { commands } from '../../server/src/cli/commands.ts';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { diffFormatNames } from '../../server/src/cli/format/diff-formats.ts';
import { inspectFormatNames } from '../../server/src/cli/format/inspect-formats.ts';
import { ignoredFolders, usersFileNamesInWords } from '../../server/src/common/files/file-names.ts';
import { serverNames } from '../../server/src/common/servers.ts';
import { severities } from '../../server/src/common/severity.ts';
import { users } from './harness.ts';

describe('users-yml --help', () => {
  for (const [args, named] of [
    [[], commands.map(({ name, synopsis }) => `${name} ${synopsis}`.trim())],
    [
      ['check'],
      [...checkFormatNames, ...serverNames, ...severities, ...ignoredFolders, usersFileNamesInWords(), '--force'],
    ],
    [['inspect'], [...inspectFormatNames, ...serverNames, usersFileNamesInWords(), '--show-secrets']],
    [['diff'], [...diffFormatNames, ...serverNames, usersFileNamesInWords(), '--base', '--fail-on', 'widened']],
    [['hash'], [...serverNames, '--cost', 'htpasswd', '--user']],
    [
      ['add'],
      ['--workspace W', '--super-user', '--from LIST.csv', '--random-password', '--credentials', ...serverNames],
    ],
    [['grant'], ['--restrict', '--dry-run', '--show', '--force']],
    [['rename'], ['--user OLD', '--workspace OLD', '--keep-old']],
    [['verify'], [...serverNames]],
    [['lsp'], ['--stdio']],
  ] as const) {
    it(`of ${args[0] ?? 'all'} names what there is, in lines that fit`, async () => {
      const { status, out, err } = await users([...args, '--help']);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /^Usage: users-yml/);
      for (const name of named) assert.ok(out.includes(name), name);
      assert.ok(out.split('\n').every((line) => line.length <= 120));
      assert.equal((await users([...args, '-h'])).out, out);
    });
  }

  it('leaves out what editors add', async () => {
    assert.doesNotMatch((await users(['lsp', '--help'])).out, /clientProcessId/);
  });
});
