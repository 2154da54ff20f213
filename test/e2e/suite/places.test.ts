import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { patience } from '../../support/patience.ts';
import { mend } from './actions.ts';
import { MemoryFiles } from './memory-files.ts';
import { brief, expectProblems, fileUri, write } from './problems.ts';

const hash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
const superUser = `- username: ana\n  hashed_password: ${hash}\n  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9\n`;

/** `cloud` can be written to, `library` can't; `hghistory` shows older versions, as source control does. */
const schemes = { cloud: false, library: true, hghistory: true };

const at = (scheme: string, path = '/users.yml'): vscode.Uri => vscode.Uri.from({ scheme, path });

describe('files of all places in VS Code', () => {
  const registered: vscode.Disposable[] = [];

  before(() => {
    for (const [scheme, isReadonly] of Object.entries(schemes)) {
      const files = new MemoryFiles({
        '/users.yml': superUser,
        '/closed.users.yml': superUser,
        '/teams/users.yml': superUser,
      });
      registered.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly }));
    }
    registered.push(
      vscode.workspace.registerTextDocumentContentProvider('shown', { provideTextDocumentContent: () => superUser }),
    );
  });

  after(() => {
    for (const each of registered) each.dispose();
  });

  /** By then everything before it has been looked at. */
  async function somethingElse(name: string): Promise<void> {
    await write(fileUri(name), superUser);
    await vscode.workspace.openTextDocument(fileUri(name));
    await expectProblems(fileUri(name), ['1 super-user']);
  }

  it('are checked where they are virtual, and mended there', async () => {
    const document = await vscode.workspace.openTextDocument(at('cloud'));
    await vscode.window.showTextDocument(document);
    await expectProblems(document.uri, ['1 super-user']);
    await mend(document.uri, new vscode.Range(0, 0, 0, 20), /workspaces: \[\]/);
    await expectProblems(document.uri, []);
    assert.ok(await document.save());
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    assert.match(saved, /workspaces: \[\]/);
  });

  it('are checked where they can only be read', async () => {
    const document = await vscode.workspace.openTextDocument(at('library'));
    await vscode.window.showTextDocument(document);
    await expectProblems(document.uri, ['1 super-user']);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 5),
    );
    assert.equal(hovers.length, 1);
  });

  it('are left alone where they are older versions, or no files', async () => {
    for (const uri of [at('hghistory'), at('shown')]) {
      await vscode.workspace.openTextDocument(uri);
      await somethingElse(`after/${uri.scheme}.users.yml`);
      assert.deepEqual(brief(uri), [], uri.scheme);
    }
  });

  it('are checked on the right side of a comparison alone', async () => {
    const right = fileUri('compared/users.yml');
    await write(right, superUser.replaceAll('ana', 'ben'));
    await vscode.commands.executeCommand('vscode.diff', at('hghistory'), right, 'older and newer');
    await expectProblems(right, ['1 super-user']);
    await somethingElse('after/comparison.users.yml');
    assert.deepEqual(brief(at('hghistory')), []);
  });

  it('of several folders go by the settings of each', async () => {
    const [first, second] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first && second);
    const uri = vscode.Uri.joinPath(second.uri, 'users.yml');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    // Argilla 1.5 reads the key `superuser`; Rubrix ignores it.
    await expectProblems(uri, ['2 super-user']);
    const same = fileUri('several/users.yml');
    await write(same, text);
    await expectProblems(same, ['2 unknown-key']);
  });

  it('of a virtual folder are found, open or not, and followed', async () => {
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    const changed = new Promise<void>((resolve) => {
      const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
        listener.dispose();
        resolve();
      });
      setTimeout(resolve, patience);
    });
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: at('cloud', '/'), name: 'cloud' }));
    await changed;
    const uri = at('cloud', '/closed.users.yml');
    await expectProblems(uri, ['1 super-user']);
    await write(uri, `${superUser}  workspaces: []\n`);
    await expectProblems(uri, []);
    const inFolder = at('cloud', '/teams/users.yml');
    await expectProblems(inFolder, ['1 super-user']);
    vscode.workspace.updateWorkspaceFolders(count, 1);
    await expectProblems(inFolder, []);
  });
});
