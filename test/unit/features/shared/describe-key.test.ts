import assert from 'node:assert/strict';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { user } from '../../../support/users.ts';
import { hoverIn } from '../hover/hover-at.ts';

const all = { email: 'ana@example.org', full_name: 'Ana', disabled: 'false', superuser: 'false', fullname: 'Ana' };

/** What the hover on a key of a usual user says. */
function onKey(key: string, server: ServerName): string {
  const shown = hoverIn(user('ana', all).replace(`${key}:`, `${key}|:`), server);
  assert.equal(shown?.on, key);
  return shown.lines.join('\n');
}

const cases: readonly (readonly [string, ServerName, readonly RegExp[]])[] = [
  ['username', 'rubrix-0.18', [/^`username`: required/, /Rubrix 0\.18 does not start without it/, /private workspace/]],
  ['username', 'argilla-1.0', [/Argilla 1\.0 to 1\.2 does not start/, /the last one counts/]],
  ['username', 'argilla-migrate', [/refuses the whole file without it/, /there twice/]],
  ['hashed_password', 'argilla-1.3', [/required/, /bcrypt/, /takes any text/, /HTTP 500/]],
  ['hashed_password', 'argilla-migrate', [/required/, /empty text/]],
  ['api_key', 'rubrix-0.18', [/required/, /`X-Rubrix-Api-Key`/, /the first one owns it/]],
  ['api_key', 'argilla-1.5', [/`X-Argilla-Api-Key`/]],
  ['api_key', 'argilla-migrate', [/if two users have the same/]],
  ['email', 'argilla-1.5', [/optional/, /begin like `name@example\.org`/]],
  ['email', 'argilla-migrate', [/dropped/]],
  ['full_name', 'rubrix-0.18', [/optional, any text/]],
  ['full_name', 'argilla-migrate', [/first name/, /refuses the whole file if it is empty \(null\)/]],
  ['disabled', 'rubrix-0.18', [/optional/, /`yes`/, /the API key still works/]],
  ['disabled', 'argilla-migrate', [/dropped/, /fully active/]],
  ['superuser', 'rubrix-0.18', [/^Rubrix 0\.18 ignores this key\. Argilla 1\.4 and 1\.5 read it\.$/]],
  ['superuser', 'argilla-1.5', [/optional/, /decides alone/]],
  ['superuser', 'argilla-migrate', [/^The migrate task ignores this key\./]],
  [
    'workspaces',
    'rubrix-0.18',
    [/optional/, /Without it.*a super-user/, /An empty text in the list makes a super-user/],
  ],
  ['workspaces', 'argilla-1.5', [/a super-user, who reaches every workspace, unless `superuser` is false/]],
  ['workspaces', 'argilla-migrate', [/Without it: an administrator/, /lower-case/]],
  ['fullname', 'rubrix-0.18', [/^Rubrix 0\.18 ignores this key\. Did you mean `full_name`\?$/]],
];

describe('the hover on a key', () => {
  for (const [key, server, parts] of cases) {
    it(`says what ${server} does with ${key}`, () => {
      const text = onKey(key, server);
      for (const part of parts) assert.match(text, part);
    });
  }

  it('says of an empty text in the list what the server does with it, and nothing of it elsewhere', () => {
    assert.doesNotMatch(onKey('workspaces', 'argilla-1.5'), /empty text/);
  });

  it('tells of a key that is no text', () => {
    const text = `${user('ana')}  yes|: 1\n`;
    const refused = 'Rubrix 0.18 does not start: YAML reads this key as bool, not as text.';
    assert.match(hoverIn(text)?.lines.join() ?? '', new RegExp(refused.replaceAll('.', String.raw`\.`)));
    assert.match(hoverIn(text, 'argilla-migrate')?.lines.join() ?? '', /^The migrate task ignores this key/);
  });

  it('says of an unknown key only that it is ignored, not its name', () => {
    const shown = hoverIn(`${user('ana')}  x-fj39sk2|: 1\n`);
    assert.deepEqual(shown, { on: 'x-fj39sk2', lines: ['Rubrix 0.18 ignores this key.'] });
  });

  it('says what an empty value means, as it has no place of its own', () => {
    const shown = hoverIn('- username: ana\n  hashed_password: x\n  api_key: y\n  work|spaces:\n');
    assert.equal(shown?.on, 'workspaces');
    assert.equal(shown.lines.at(-1), 'Empty (null), like a missing key: a super-user, who reaches every workspace.');
  });

  it('finds quoted keys, keys in braces and keys with a question mark', () => {
    for (const [text, on] of [
      ['- "user|name": a\n  api_key: b\n', '"username"'],
      ['- {api_key: b, usern|ame: a}\n', 'username'],
      ['[{api_key: b, hashed_password: c}, {api_key: b, |username: a}]\n', 'username'],
      ['- ? username|\n  : a\n', 'username'],
    ] as const)
      assert.equal(hoverIn(text)?.on, on);
  });
});
