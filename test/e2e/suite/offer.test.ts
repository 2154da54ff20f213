import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { patience } from '../../support/patience.ts';
import { expectProblems, fileUri, write } from './problems.ts';

const superUser =
  '- username: ana\n  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC\n  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9\n';
const foreign = '- name: ana\n  api_key: x\n  quota: 5\n  username: b\n  hashed_pw: c\n';

/** Waits for the commands of the lines that are above a document because of its looks. */
async function expectOffered(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  let offered: string[] = [];
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    offered = lenses.map(({ command }) => command?.command ?? '').filter((id) => /[cC]heckDocument|Offer/.test(id));
    if (offered.join() === expected.join()) return;
  }
  assert.deepEqual(offered, expected, uri.path);
}

const all = ['usersYml.checkDocument', 'usersYml.declineOffer', 'usersYml.neverOffer'];

describe('a document that looks like a users file, in VS Code', () => {
  it('of another name is checked by a click, as one step to undo', async () => {
    const uri = fileUri('offer/accounts.yml');
    await write(uri, superUser);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await expectOffered(uri, all);
    await vscode.commands.executeCommand('usersYml.checkDocument', uri);
    assert.equal(document.getText(), `# users-yml: check\n${superUser}`);
    await expectProblems(uri, ['2 super-user']);
    await expectOffered(uri, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), superUser);
  });

  it('without a file is known, too, whatever its language is', async () => {
    const document = await vscode.workspace.openTextDocument({ content: superUser });
    await expectOffered(document.uri, all);
    await vscode.commands.executeCommand('usersYml.checkDocument', document.uri);
    await expectProblems(document.uri, ['2 super-user']);
    const [now] = vscode.workspace.textDocuments.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.equal(now?.languageId, 'yaml');
  });

  it('is nobody else’s file, and none that was declined', async () => {
    const other = fileUri('offer/keys.yml');
    await write(other, foreign);
    await vscode.workspace.openTextDocument(other);
    await expectOffered(other, []);
    const ignored = fileUri('offer/ignored.yml');
    await write(ignored, `# users-yml: ignore\n${superUser}`);
    await vscode.workspace.openTextDocument(ignored);
    await expectOffered(ignored, []);
    const declined = fileUri('offer/declined.yml');
    await write(declined, superUser);
    await vscode.workspace.openTextDocument(declined);
    await expectOffered(declined, all);
    await vscode.commands.executeCommand('usersYml.declineOffer', declined);
    await expectOffered(declined, []);
  });

  it('is offered nowhere where the setting says so', async () => {
    const uri = fileUri('offer/never.yml');
    await write(uri, superUser);
    await vscode.workspace.openTextDocument(uri);
    await vscode.commands.executeCommand('usersYml.neverOffer');
    await expectOffered(uri, []);
    await vscode.workspace.getConfiguration('usersYml').update('offerToCheck', undefined, true);
    await expectOffered(uri, all);
  });
});
