import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { commands } from '../../server/src/cli/commands.ts';
import { vocabularyOf } from '../../server/src/cli/completion/vocabulary.ts';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { serverNames } from '../../server/src/common/servers.ts';
import { severities } from '../../server/src/common/severity.ts';
import { rules } from '../../server/src/rules/index.ts';
import { makeFolder, users } from './harness.ts';

const shells = ['bash', 'zsh', 'fish'] as const;
const scriptOf = async (shell: string) => (await users(['completion', shell])).out;

describe('users-yml completion', () => {
  const names = commands.map(({ name }) => name);

  describe('bash', () => {
    let script: string;
    const folder = makeFolder({ 'users.yml': '', 'team.users.yml': '' });
    before(async () => {
      script = await scriptOf('bash');
    });
    after(folder.remove);

    /** What bash offers for these words, of which the last one is being written. */
    const complete = (...words: readonly string[]) => {
      const program = `${script}
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
$(complete -p users-yml | grep -o -- '-F [^ ]*' | cut -c 4-)
printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr, status } = spawnSync('bash', ['-c', program, 'bash', ...words], { cwd: folder.path });
      assert.deepEqual([stderr.toString(), status], ['', 0]);
      return stdout
        .toString()
        .split('\n')
        .filter((line) => line !== '');
    };

    for (const [words, offered] of [
      [
        ['users-yml', ''],
        [...names, '--help', '--version'],
      ],
      [['users-yml', 'ch'], ['check']],
      [['users-yml', '--v'], ['--version']],
      [
        ['users-yml', 'check', '--fo'],
        ['--format', '--force'],
      ],
      [
        ['users-yml', 'check', 'users.yml', '--fo'],
        ['--format', '--force'],
      ],
      [['users-yml', 'check', '--format', ''], checkFormatNames],
      [['users-yml', 'check', '--format', 'j'], checkFormatNames.filter((name) => name.startsWith('j'))],
      [['users-yml', 'check', '--format', '='], checkFormatNames],
      [['users-yml', 'check', '--format', '=', 'pre'], ['pretty']],
      [
        ['users-yml', 'check', '--fail-on', ''],
        [...severities, 'never'],
      ],
      [['users-yml', 'inspect', '--server', 'arg'], serverNames.filter((name) => name.startsWith('arg'))],
      [['users-yml', 'diff', '--base', ''], []],
      [['users-yml', 'check', ''], []],
      [['users-yml', 'check', '--force', 'us'], []],
      [['users-yml', 'explain', 'super'], ['super-user']],
      [['users-yml', 'completion', ''], shells],
      [['users-yml', 'nonsense', '--'], []],
      [
        ['users-yml', 'lsp', '--'],
        ['--stdio', '--help'],
      ],
    ] as const) {
      it(`${words.join(' ')}|: ${offered.length > 6 ? `${String(offered.length)} words` : offered.join(' ')}`, () => {
        assert.deepEqual(complete(...words), offered);
      });
    }

    it('leaves what is no word of ours to bash, which knows names of files', () => {
      assert.match(script, /^complete -o bashdefault -o default -F \w+ users-yml$/m);
    });
  });

  for (const shell of shells) {
    it(`${shell} has all commands, options, values and codes`, async () => {
      const script = await scriptOf(shell);
      const dashes = shell === 'fish' ? '-l ' : '--';
      for (const { name, options, words } of await vocabularyOf(commands)) {
        const values = options.flatMap(({ value }) => (typeof value === 'string' ? [] : value));
        for (const word of [name, ...(words ?? []), ...values]) assert.ok(script.includes(word), word);
        for (const option of options) assert.ok(script.includes(dashes + option.name.slice(2)), option.name);
      }
      for (const { id } of rules) assert.ok(script.includes(id), id);
      assert.doesNotMatch(script, /clientProcessId|undefined|\[object/);
    });
  }

  it('has no word that a shell would take for more than a word', async () => {
    for (const { name, options, words } of await vocabularyOf(commands)) {
      const values = options.flatMap(({ value }) => (typeof value === 'string' ? [] : value));
      for (const word of [name, ...(words ?? []), ...values, ...options.map((option) => option.name)])
        assert.match(word, /^[\w.-]+$/);
    }
  });

  for (const [args, message] of [
    [[], /Name a shell: bash, zsh, fish\./],
    [['bash', 'zsh'], /Name a shell/],
    [['bahs'], /Did you mean bash\?/],
    [['powershell'], /Name a shell/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      const { status, out, err } = await users(['completion', ...args]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
    });
  }
});
