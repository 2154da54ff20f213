import assert from 'node:assert/strict';
import { textOf } from '../docs/project-files.ts';

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: { readonly configuration: readonly { readonly properties: object }[] };
}

describe('a folder that nobody trusts', () => {
  it('chooses the server and the outline, and no setting that could hide what is wrong', () => {
    const { capabilities, contributes } = JSON.parse(textOf('package.json')) as Manifest;
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    // VS Code heeds the list for nothing else.
    assert.equal(supported, 'limited');
    assert.deepEqual(
      contributes.configuration
        .flatMap(({ properties }) => Object.keys(properties))
        .filter((name) => !restrictedConfigurations.includes(name)),
      ['usersYml.server', 'usersYml.outline'],
    );
  });
});
