import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('the extension in VS Code', () => {
  it('is there and starts', async () => {
    const extension = vscode.extensions.getExtension('users-yml.users-yml');
    assert.ok(extension, 'VS Code does not know the extension users-yml.users-yml');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
