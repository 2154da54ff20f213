import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../../support/patience.ts';
import { user } from '../../../support/users.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const team = `${user('ana', { workspaces: '[labelling]' })}- username: ben
  "api\\x5fkey": key-of-ben-4tQ9
  hashed_password: |-
    hash-of-ben
  # api_key: an-old-key-of-ben
`;
const secrets = ['$2b$', 'ana-', 'key-of-ben', 'hash-of-ben', 'an-old-key'];
const compose = 'services:\n  argilla:\n    environment:\n      - SECRET_KEY=secret-of-the-server\n';

const toggle = 'Users.yml (Argilla, Rubrix): Hide or Show Secrets on Screen (Hashes, API Keys)';

describe('secrets on the screen', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-secrets-'));
    await writeFile(join(folder, 'users.yml'), team);
    await writeFile(join(folder, 'docker-compose.yaml'), compose);
    workbench = await openWorkbench({
      folder,
      // Nothing closes a quote for who types: the worst that can stand there.
      settings: { 'usersYml.verifyPublicPasswords': false, 'editor.autoClosingQuotes': 'never' },
    });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** What can be read of all editors on the screen, line by line. */
  const readable = (): Promise<string> =>
    workbench.page.locator('.monaco-editor .view-line').evaluateAll((lines) =>
      lines
        .map((line) =>
          [...line.querySelectorAll('span')]
            .filter((span) => span.childElementCount === 0 && getComputedStyle(span).opacity !== '0')
            .map((span) => span.textContent)
            .join(''),
        )
        .join('\n')
        .replaceAll('\u00a0', ' '),
    );

  async function until(what: string, isSo: (text: string) => boolean): Promise<void> {
    let text = '';
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(100))
      if (isSo((text = await readable()))) return;
    assert.fail(`${what}: ${text}`);
  }
  const isCovered = (text: string): boolean => !secrets.some((secret) => text.includes(secret));

  it('are covered by a command, whatever form they are written in, and what is typed, too', async () => {
    await until('all of it', (text) => secrets.every((secret) => text.includes(secret)) && text.includes('username'));
    await workbench.runCommand(toggle);
    await until('covered', (text) => isCovered(text) && text.includes('username') && text.includes('labelling'));
    await workbench.screenshot('secrets-covered');
    await workbench.editor.goTo(5, 16);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('api_key: "typed-secret');
    // Covered or not, it is there: before it is, nothing of it can be read in any case.
    const isTyped = (text: string): boolean => text.includes('typed-secret');
    assert.ok(isTyped(await workbench.editor.visibleText(isTyped)), 'it is typed');
    await until('the typed one', (text) => isCovered(text) && !text.includes('typed') && text.includes('username'));
  });

  it('are covered on both sides of a comparison', async () => {
    await workbench.runCommand('File: Compare Active File with Saved');
    await workbench.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await until('both', (text) => isCovered(text) && text.split('username').length > 4);
    await workbench.screenshot('secrets-diff');
    await workbench.runCommand('View: Close Editor');
  });

  it('are covered in what deploys the file', async () => {
    await workbench.openFile('docker-compose.yaml');
    await until('the compose file', (text) => text.includes('SECRET_KEY') && !text.includes('secret-of'));
  });

  it('are shown again by the same command', async () => {
    await workbench.runCommand(toggle);
    await until('the compose file', (text) => text.includes('secret-of-the-server'));
  });
});
