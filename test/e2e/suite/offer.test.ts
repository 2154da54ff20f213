import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { expectProblems, fileUri, write } from './problems.ts';

const superUser =
  '- username: ana\n  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC\n  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9\n';
const foreign = '- name: ana\n  api_key: x\n  quota: 5\n  username: b\n  hashed_pw: c\n';

/** The commands of the lines that are above a document because of its looks. */
async function offered(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses.map(({ command }) => command?.command ?? '').filter((id) => /[cC]heckDocument|Offer/.test(id));
}

const all = ['usersYml.checkDocument', 'usersYml.declineOffer', 'usersYml.neverOffer'];

describe('a document that looks like a users file, in VS Code', () => {
  it('of another name is checked by a click, as one step to undo', async () => {
    const uri = fileUri('offer/accounts.yml');
    await write(uri, superUser);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    assert.deepEqual(await offered(uri), all);
    await vscode.commands.executeCommand('usersYml.checkDocument', uri);
    assert.equal(document.getText(), `# users-yml: check\n${superUser}`);
    await expectProblems(uri, ['2 super-user']);
    assert.deepEqual(await offered(uri), []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), superUser);
  });

  it('without a file is known, too, whatever its language is', async () => {
    const document = await vscode.workspace.openTextDocument({ content: superUser });
    assert.deepEqual(await offered(document.uri), all);
    await vscode.commands.executeCommand('usersYml.checkDocument', document.uri);
    await expectProblems(document.uri, ['2 super-user']);
    const [now] = vscode.workspace.textDocuments.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.equal(now?.languageId, 'yaml');
  });

  it('is nobody else’s file, and none that was declined', async () => {
    const other = fileUri('offer/keys.yml');
    await write(other, foreign);
    await vscode.workspace.openTextDocument(other);
    assert.deepEqual(await offered(other), []);
    const ignored = fileUri('offer/ignored.yml');
    await write(ignored, `# users-yml: ignore\n${superUser}`);
    await vscode.workspace.openTextDocument(ignored);
    assert.deepEqual(await offered(ignored), []);
    const declined = fileUri('offer/declined.yml');
    await write(declined, superUser);
    await vscode.workspace.openTextDocument(declined);
    assert.deepEqual(await offered(declined), all);
    await vscode.commands.executeCommand('usersYml.declineOffer', declined);
    assert.deepEqual(await offered(declined), []);
  });

  it('is offered nowhere where the setting says so', async () => {
    const uri = fileUri('offer/never.yml');
    await write(uri, superUser);
    await vscode.workspace.openTextDocument(uri);
    await vscode.commands.executeCommand('usersYml.neverOffer');
    assert.deepEqual(await offered(uri), []);
    await vscode.workspace.getConfiguration('usersYml').update('offerToCheck', undefined, true);
    assert.deepEqual(await offered(uri), all);
  });
});
