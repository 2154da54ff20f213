import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { checkJson, makeFolder, users } from '../cli/harness.ts';
import { madeUpCases, type OracleCase } from '../support/oracle-cases.ts';
import { checkSchema, inspectSchema } from './json-schemas.ts';

const sampleSize = 50;

/** Every so-maniest case, so that all kinds have a chance. */
function sample(): readonly OracleCase[] {
  const cases = madeUpCases();
  const step = Math.max(1, Math.floor(cases.length / sampleSize));
  return cases.filter((_, index) => index % step === 0).slice(0, sampleSize);
}

describe("the JSON of the command line has the form of docs/cli.md, on the oracle's cases", () => {
  const cases = sample();
  const folder = makeFolder(Object.fromEntries(cases.map(({ id, yaml }) => [`${id}.yml`, yaml])));
  const paths = cases.map(({ id }) => `${folder.path}/${id}.yml`);
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

  after(() => {
    folder.remove();
  });

  it('check', async () => {
    const { status, out, err } = await users(['check', '--format', 'json', '--force', ...paths]);
    assert.equal(err, '');
    assert.equal(status, 1);
    const validate = ajv.compile(checkSchema);
    assert.ok(validate(JSON.parse(out)), ajv.errorsText(validate.errors));
    const { files } = checkJson(out);
    assert.deepEqual(
      files.map(({ file }) => file),
      paths,
    );
    for (const { file, diagnostics } of files) {
      const order = diagnostics.map(
        ({ range: { start, end }, code }) =>
          [start.line, start.character, end.line, end.character].map((n) => String(n).padStart(6, '0')).join() + code,
      );
      assert.deepEqual(order, [...order].sort(), file);
    }
  });

  for (const server of ['rubrix-0.18', 'argilla-1.5', 'argilla-migrate']) {
    it(`inspect --server ${server}`, async () => {
      const { status, out } = await users(['inspect', '--format', 'json', '--force', '--server', server, ...paths]);
      const validate = ajv.compile(inspectSchema);
      const report: unknown = JSON.parse(out);
      assert.ok(validate(report), ajv.errorsText(validate.errors));
      const { files } = report as { files: readonly { loads: boolean; error: object | null; users: object[] }[] };
      assert.equal(files.length, paths.length);
      for (const { loads, error, users: shown } of files) {
        assert.equal(error === null, loads);
        if (!loads) assert.deepEqual(shown, []);
      }
      assert.equal(status, files.every(({ loads }) => loads) ? 0 : 1);
    });
  }
});
