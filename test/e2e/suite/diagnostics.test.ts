import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { mend } from './actions.ts';
import { brief, expectProblems, fileUri, write } from './problems.ts';

const foreign = 'users:\n  - username: ana\n    groups: sudo\n    password: $6$abc\n    state: present\n';
const superUser =
  '- username: ana\n  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC\n  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9\n';

async function change(document: vscode.TextDocument, edit: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  edit(workspaceEdit);
  assert.ok(await vscode.workspace.applyEdit(workspaceEdit), document.uri.path);
}

describe('problems in VS Code', () => {
  it('finds in the guide’s file what is wrong, and no more', async () => {
    const uri = fileUri('guide.users.yml');
    await vscode.workspace.openTextDocument(uri);
    await expectProblems(uri, [
      '10 super-user',
      '11 not-bcrypt',
      '12 duplicate-api-key',
      '3 not-bcrypt',
      '7 not-bcrypt',
    ]);
    const duplicate = vscode.languages.getDiagnostics(uri).find(({ range }) => range.start.line === 11);
    assert.equal(duplicate?.relatedInformation?.[0]?.location.range.start.line, 7);
  });

  it('says nothing about another program’s file, open or not', async () => {
    const uri = fileUri('other/users.yml');
    await write(uri, foreign);
    await vscode.window.showTextDocument(uri);
    // What is said of a file that is opened later shows that this one has been looked at.
    const ours = fileUri('other/team.users.yml');
    await write(ours, superUser);
    await vscode.window.showTextDocument(ours);
    await expectProblems(ours, ['1 super-user']);
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });

  it('checks a document of any name, saved or not, once a comment claims it', async () => {
    const prod = fileUri('other/users-prod.yml');
    await write(prod, superUser);
    const named = await vscode.workspace.openTextDocument(prod);
    const untitled = await vscode.workspace.openTextDocument({ language: 'yaml', content: superUser });
    for (const document of [named, untitled]) {
      assert.deepEqual(brief(document.uri), []);
      const start = new vscode.Position(0, 0);
      await change(document, (edit) => {
        edit.insert(document.uri, start, '# users-yml: check\n');
      });
      await expectProblems(document.uri, ['2 super-user']);
    }
  });

  it('follows a file that is not open: made, changed, renamed, deleted', async () => {
    const uri = fileUri('closed/users.yml');
    const renamed = fileUri('closed/team.users.yml');
    await write(uri, superUser);
    await expectProblems(uri, ['1 super-user']);
    await write(uri, `${superUser}  workspaces: []\n`);
    await expectProblems(uri, []);
    await write(uri, superUser.replace('ana-8fW2kqZtR4mNvB3xT5pLs9', 'rubrix.apikey'));
    await expectProblems(uri, ['1 super-user', '3 default-api-key']);
    await vscode.workspace.fs.rename(uri, renamed);
    await expectProblems(uri, []);
    await expectProblems(renamed, ['1 super-user', '3 default-api-key']);
    await vscode.workspace.fs.delete(renamed);
    await expectProblems(renamed, []);
  });

  it('follows the files of a folder that is made, renamed and deleted as a whole', async () => {
    const inFolder = (folder: string): vscode.Uri => fileUri(`${folder}/deep/users.yml`);
    // As fast as it goes: what is made in a new folder at once is told by nobody.
    await write(inFolder('made'), superUser);
    await expectProblems(inFolder('made'), ['1 super-user']);
    await vscode.workspace.fs.rename(fileUri('made'), fileUri('renamed'));
    await expectProblems(inFolder('renamed'), ['1 super-user']);
    await expectProblems(inFolder('made'), []);
    await vscode.workspace.fs.delete(fileUri('renamed'), { recursive: true });
    await expectProblems(inFolder('renamed'), []);
  });

  it('an unsaved buffer wins over the disk', async () => {
    const uri = fileUri('buffer/users.yml');
    await write(uri, superUser);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await expectProblems(uri, ['1 super-user']);
    await change(document, (edit) => edit.insert(uri, new vscode.Position(3, 0), '  workspaces: []\n'));
    await expectProblems(uri, []);
    await document.save();
    await expectProblems(uri, []);
  });

  it('a quick fix changes the text as it says', async () => {
    const uri = fileUri('fix/users.yml');
    await write(uri, superUser);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await expectProblems(uri, ['1 super-user']);
    await mend(uri, new vscode.Range(0, 4, 0, 4), /^Add `workspaces: \[\]`/);
    assert.equal(document.getText(), `${superUser}  workspaces: []\n`);
    await expectProblems(uri, []);
    await document.save();
  });

  it('registers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['hashAndInsert', 'hashAndCopyCompose', 'addUser', 'newFile', 'showSeen', 'generateApiKey']) {
      assert.ok(commands.includes(`usersYml.${name}`), name);
    }
  });
});
