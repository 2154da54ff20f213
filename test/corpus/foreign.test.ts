import assert from 'node:assert/strict';
import { UsersDocument } from '../../server/src/document/users-document.ts';
import { checkJson, makeFolder, users } from '../cli/harness.ts';
import { foreignFiles } from '../support/foreign-files.ts';
import { withoutBom } from '../support/without-bom.ts';

describe('users files of other programs', () => {
  const files = foreignFiles();

  it('bring nothing in the editor', () => {
    const recognized = files.filter(({ text }) => {
      const document = new UsersDocument(withoutBom(text));
      document.advance();
      return document.recognized || document.file !== null || document.findings().length > 0;
    });
    assert.deepEqual(
      recognized.map(({ id }) => id),
      [],
    );
  });

  it('bring nothing on the command line, named or found in a folder', async () => {
    const named = Object.fromEntries(files.map(({ id, text }) => [`${id}/users.yml`, text]));
    const folder = makeFolder(named);
    try {
      // Whoever names an empty users file means it (docs/cli.md).
      const meant = files.filter(({ text }) => text.trim() !== '');
      const paths = meant.map(({ id }) => `${folder.path}/${id}/users.yml`);
      for (const args of [paths, [folder.path]]) {
        const { status, out } = await users(['check', '--format', 'json', '--fail-on', 'hint', ...args]);
        const report = checkJson(out);
        assert.equal(status, 0);
        assert.equal(report.files.length, args === paths ? meant.length : files.length);
        const known = report.files.filter(({ recognized, diagnostics }) => recognized || diagnostics.length > 0);
        assert.deepEqual(
          known.map(({ file }) => file),
          [],
        );
      }
    } finally {
      folder.remove();
    }
  });
});
