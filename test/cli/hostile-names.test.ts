import assert from 'node:assert/strict';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { inspectFormatNames } from '../../server/src/cli/format/inspect-formats.ts';
import { serverNames } from '../../server/src/common/servers.ts';
import { checkJson, goodHash, user, users } from './harness.ts';

/** What does something in a terminal, a workflow's log, Markdown or XML, or is a secret. */
const hostile = [
  '\u001b[31mred\u001b[0m',
  'a\u0007\u0008\u009b2Jb',
  'a\u202egpj.exe\u2066',
  'a\n::error file=x::injected',
  '::set-output name=x::y',
  '100%0A::warning::x',
  '</failure><x a="b">&amp;]]>',
  '[link](command:x) `code` | **bold** <img src=x>',
  '$2b$12$8QEHA1y12NJywTuQfWAiC.AhuXFzto.UAq0UrSEOOolylglser0V.',
  '5f4dcc3b5aa765d61d8327deb882cf99',
  '0b52c1f8-9f0e-4d3a-8c41-6e1f7a2d9b30',
  'kq7zt2mxw9lp4rv8yb3n',
] as const;

const longName = 'annotators-of-the-second-round-'.repeat(4).slice(0, 100);

/** Bytes that no terminal may get, and directions that no reader may be given, but for line ends. */
// eslint-disable-next-line no-control-regex -- these are looked for
const active = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const key = (index: number): string => `key-${index}-8fW2kqZtR4mNvB3xT5pLs9`;

/** Every name in every place of a user, one user after the other. */
function file(names: readonly string[]): string {
  return names
    .flatMap((name) => [
      (index: number) => user(quoted(name), { api_key: key(index), workspaces: '' }),
      (index: number) => user(`ana${index}`, { api_key: key(index), workspaces: `[${quoted(name)}, ${quoted(name)}]` }),
      (index: number) => user(`ben${index}`, { api_key: key(index), [quoted(name)]: 'x', full_name: quoted(name) }),
    ])
    .map((write, index) => write(index))
    .join('');
}

describe('hostile names', () => {
  for (const format of checkFormatNames) {
    it(`do nothing in what check writes in the format ${format}`, async () => {
      for (const server of serverNames) {
        const args = ['check', '--force', '--format', format, '--server', server, '-'];
        const { out } = await users(args, { stdin: file(hostile) });
        assert.ok(out.length > 1000);
        assert.doesNotMatch(out, active);
        for (const name of hostile) assert.ok(!out.includes(name) && !out.includes(name.slice(0, 20)), name);
        assert.ok(!/file=x::|::set-output|::warning::x|<x|<img|\(command:/.test(out));
        if (format === 'github')
          assert.ok(
            out
              .trimEnd()
              .split('\n')
              .every((line) => /^::(?:error|warning|notice) line=/.test(line)),
          );
      }
    });
  }

  it('give way to the place of the user', async () => {
    const { out } = await users(['check', '--force', '--format', 'json', '-'], { stdin: file(hostile) });
    const told = checkJson(out).files[0]?.diagnostics.filter(({ code }) => code === 'bad-pattern') ?? [];
    assert.ok(told.length > hostile.length);
    const lines = file(hostile).split('\n');
    for (const { message, range } of told) {
      const [, number, line] = /user (\d+) \(line (\d+)\)/.exec(message) ?? [];
      if (number === undefined) assert.match(message, /of `ana\d+`/);
      else {
        assert.equal(Number(line), range.start.line + 1);
        const before = lines.slice(0, range.start.line + 1).filter((each) => each.startsWith('- '));
        assert.equal(Number(number), before.length);
      }
    }
  });

  it('are cut where they are long', async () => {
    const text = `- username: ${longName}\n  hashed_password: ${goodHash}\n  api_key: ${key(1)}\n`;
    const { out } = await users(['check', '--format', 'json', '-'], { stdin: text });
    const [superUser] = checkJson(out).files[0]?.diagnostics ?? [];
    assert.ok(superUser?.message.startsWith(`\`${longName.slice(0, 60)}…\` is a super-user`), superUser?.message);
  });

  for (const format of inspectFormatNames) {
    it(`do nothing in what inspect writes in the format ${format}`, async () => {
      const names = hostile.map((name, index) =>
        user(`ana${index}`, { api_key: key(index), full_name: quoted(name), email: quoted(`a@b.co ${name}`) }),
      );
      const { out, status } = await users(['inspect', '--format', format, '-'], { stdin: names.join('') });
      assert.equal(status, 0);
      const written = format === 'json' ? out.replace(/[\u007f-\uffff]/g, '') : out;
      assert.doesNotMatch(written, active);
      if (format === 'pretty') for (const line of out.split('\n')) assert.doesNotMatch(line, /^::/);
    });
  }
});
