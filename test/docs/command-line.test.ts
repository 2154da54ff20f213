import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commands } from '../../server/src/cli/commands.ts';
import { checkJson, makeFolder, users } from '../cli/harness.ts';
import { codeBlocks } from './markdown.ts';
import { textOf } from './project-files.ts';

/** What the page shows instead of texts that may be reworded. */
const anyText = '…';

describe('docs/cli.md', () => {
  const page = textOf('docs/cli.md');
  const only = (info: string): string => {
    const blocks = codeBlocks(page, info);
    assert.equal(blocks.length, 1, info);
    return blocks[0] ?? '';
  };
  /** What a command prints of the page's file, under the name that it has there. */
  const printed = async (command: string): Promise<unknown> => {
    const { out } = await users([command, '--format', 'json', '-'], { stdin: only('yaml example') });
    return JSON.parse(out, (key, value: unknown) => (key === 'file' ? 'users.yml' : value));
  };

  it('shows what check prints', async () => {
    const report = checkJson(JSON.stringify(await printed('check')));
    const quiet = JSON.parse(JSON.stringify(report), (key, value: unknown) => {
      if (key === 'message') return anyText;
      return key === 'fixes' ? [anyText] : value;
    }) as object;
    assert.deepEqual(quiet, JSON.parse(only('json check')));
  });

  it('shows what inspect prints', async () => {
    assert.deepEqual(await printed('inspect'), JSON.parse(only('json inspect')));
  });

  it('shows what diff prints', async () => {
    const folder = makeFolder({ 'old.yml': only('yaml diff example'), 'users.yml': only('yaml example') });
    const { out } = await users([
      'diff',
      '--format=json',
      join(folder.path, 'old.yml'),
      join(folder.path, 'users.yml'),
    ]);
    folder.remove();
    const named: unknown = JSON.parse(out, (key, value: unknown) => (key === 'file' ? 'users.yml' : value));
    assert.deepEqual(named, JSON.parse(only('json diff')));
  });

  for (const command of commands.map(({ name }) => name)) {
    it(`tells all options of ${command}`, async () => {
      const { out } = await users([command, '--help']);
      const options = out.match(/--[a-z]+(?:-[a-z]+)*/g) ?? [];
      assert.ok(options.length > 0);
      assert.deepEqual(
        options.filter((option) => !page.includes(option)),
        [],
      );
    });
  }
});
