import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { mend, quickFixesAt } from './actions.ts';
import { expectProblems, fileUri, write } from './problems.ts';

const user =
  '- username: ana\n  workspaces: []\n  hashed_password: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC\n  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9\n';

/** The guide's compose file with three faults: a hash that Compose eats, another prefix, no mount. */
const faulty = `services:
  argilla:
    image: argilla/argilla-server:v1.5.1
    ports:
      - "127.0.0.1:6900:6900"
    environment:
      ARGILLA_ELASTICSEARCH: http://elasticsearch:9200
      SECRET_KEY: 9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7c1b2d0e9
      ARGILLA_LOCAL_AUTH_DEFAULT_PASSWORD: $2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC
      RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml
`;

const wholeLine = (line: number): vscode.Range => new vscode.Range(line, 0, line, 200);

describe('deployments in VS Code', () => {
  it('mends the guide’s compose file by light bulbs', async () => {
    const uri = fileUri('deployed/docker-compose.yaml');
    await write(fileUri('deployed/.users.yaml'), user);
    await write(uri, faulty);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'dockercompose');
    await expectProblems(uri, ['10 wrong-prefix', '9 compose-dollar']);
    for (const [line, title] of [
      [9, /^Rename/],
      [8, /^Write each/],
    ] as const)
      await mend(uri, wholeLine(line), title);
    await expectProblems(uri, ['10 users-file-not-mounted']);
    await mend(uri, wholeLine(9), /^Mount/);
    await expectProblems(uri, []);
  });

  it('leaves compose files of other programs alone', async () => {
    const uri = fileUri('foreign/docker-compose.yaml');
    await write(uri, faulty.replaceAll(/argilla|rubrix/gi, 'other'));
    await vscode.window.showTextDocument(uri);
    const actions = await quickFixesAt(uri, wholeLine(8));
    assert.deepEqual(
      actions.filter(({ edit }) => edit),
      [],
    );
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });
});
