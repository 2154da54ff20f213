import assert from 'node:assert/strict';
import * as compareAccess from '../../server/src/common/protocol/compare-access.ts';
import * as deployments from '../../server/src/common/protocol/deployments-protocol.ts';
import * as matrix from '../../server/src/common/protocol/matrix-protocol.ts';
import * as protocol from '../../server/src/common/protocol/protocol.ts';
import { serverNames } from '../../server/src/common/servers.ts';
import { textOf } from './project-files.ts';

describe('docs/protocol.md', () => {
  const page = textOf('docs/protocol.md');

  it('names every request, notification and command of ours', () => {
    const names = Object.values({ ...protocol, ...matrix, ...deployments, ...compareAccess }).flatMap(
      (value: unknown) => (typeof value === 'string' ? [value] : Object.values(value as object).map(String)),
    );
    assert.ok(names.some((name) => name.startsWith('usersYml/')) && names.some((name) => name.startsWith('usersYml.')));
    assert.deepEqual(
      names.filter((name) => !page.includes(name)),
      [],
    );
  });

  it('names every server, and so does docs/server.md', () => {
    for (const text of [page, textOf('docs/server.md')]) {
      assert.deepEqual(
        serverNames.filter((name) => !text.includes(name)),
        [],
      );
    }
  });

  it('has every key of the shapes', () => {
    const sources = ['protocol', 'matrix-protocol', 'deployments-protocol', 'change', 'report', 'compare-access']
      .map((name) => textOf(`server/src/common/protocol/${name}.ts`))
      .join('');
    const keys = [...sources.matchAll(/readonly (\w+)\??:/g)].map(([, key = '']) => key);
    assert.ok(keys.includes('uri'));
    assert.deepEqual(
      keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(page)),
      [],
    );
  });
});
