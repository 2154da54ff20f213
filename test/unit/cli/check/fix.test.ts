import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { accessSide } from '../../../../server/src/access/access-side.ts';
import { compareAccess } from '../../../../server/src/access/compare-access.ts';
import { judgedDocument } from '../../../../server/src/cli/config/judged-document.ts';
import { fixUsers } from '../../../../server/src/cli/check/fix/fix-users.ts';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { finish } from '../../../../server/src/common/steps.ts';
import { deploymentFixes } from '../../../../server/src/deployment/fixes/index.ts';
import { describedRules } from '../../../../server/src/deployment/rules/index.ts';
import { decodeText } from '../../../../server/src/document/decode-text.ts';
import { user } from '../../../cli/harness.ts';
import { GoldenFolder } from '../../../rules/support/golden-folder.ts';
import { textOf } from '../../../docs/project-files.ts';

const read = (text: string, server: ServerName) => judgedDocument({ text, fault: null }, { server, force: true });

/** Every golden file of every rule, and what none of them has. */
function* texts(): Generator<string, void> {
  yield user('ana', { workspaces: '[]\n  email: a@example.org\n  email: a@example.org' });
  const folder = new URL('../../../rules/', import.meta.url);
  for (const rule of readdirSync(folder)) {
    const golden = new GoldenFolder(new URL(`${rule}/`, folder));
    for (const name of golden.names) {
      const { text, fault } = decodeText(golden.bytesOf(`${name}.yml`));
      if (fault === null) yield text;
    }
  }
}

/** The codes in the table of docs/cli.md. */
function listed(): readonly string[] {
  const [, section = ''] = textOf('docs/cli.md').split('\n### Fixes\n');
  const [table = ''] = section.split('\n#');
  return [...table.matchAll(/^\| \[`([a-z0-9-]+)`\]/gm)].map(([, code = '']) => code);
}

describe('check --fix', () => {
  it('mends what the documentation lists, in files for every server, and changes nobody’s access', function () {
    this.timeout(60_000);
    const mended = new Set<string>();
    for (const text of texts()) {
      for (const server of serverNames) {
        const fixed = fixUsers(text, (each) => read(each, server));
        for (const { code } of fixed.mended) mended.add(code);
        assert.equal(fixed.text === text, fixed.mended.length === 0);
        const [before, after] = [text, fixed.text].map((each) => {
          const document = read(each, server);
          document.advance();
          assert.ok(document.file);
          return finish(accessSide(document.file));
        });
        assert.ok(before && after);
        if (before.loads === true) assert.deepEqual([after.loads, finish(compareAccess(before, after))], [true, []]);
        assert.equal(fixUsers(fixed.text, (each) => read(each, server)).text, fixed.text);
      }
    }
    const safe = deploymentFixes.filter((fix) => fix.safe).map(({ id }) => id);
    const deployed = describedRules.filter(({ fixes }) => fixes.some((id) => safe.includes(id))).map(({ id }) => id);
    assert.deepEqual([...mended, ...deployed].toSorted(), listed().toSorted());
  });
});
