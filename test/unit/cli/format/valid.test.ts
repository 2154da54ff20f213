import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';
import { checkFormats, checkFormatNames } from '../../../../server/src/cli/format/check-formats.ts';
import type { CheckedFile } from '../../../../server/src/cli/check/checked-file.ts';
import { securitySeverity } from '../../../../server/src/cli/format/sarif/security-severity.ts';
import { describedRules } from '../../../../server/src/deployment/rules/index.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { checkFile } from '../../../../server/src/cli/check/check-file.ts';
import { Verifier } from '../../../../server/src/cli/check/verifier.ts';
import { gitlabSchema, sarifSchema } from './schemas.ts';
import { junitFaults } from './junit-faults.ts';

/** Every rule's example, good and bad: all that there is to say, in files with names that need care. */
async function allFindings(): Promise<readonly CheckedFile[]> {
  const verifier = new Verifier({
    budget: { suspicious: 0, work: 512 },
    unlimited: false,
    openHost: noHost,
    say: () => Promise.resolve(),
  });
  const files: CheckedFile[] = [];
  for (const { id, bad, good, server } of rules) {
    for (const [kind, text] of Object.entries({ bad, good })) {
      const options = {
        server: server ?? ('rubrix-0.18' as const),
        force: true,
        verifier,
        isReadableByAll: () => false,
        tellsFixes: true,
        tellsHidden: true,
      };
      const file = await checkFile(`./a "b"/<${id}>&'${kind}'.yml`, Buffer.from(text), options);
      files.push({ ...file, known: file.findings.slice(1) });
    }
  }
  return [
    ...files,
    { name: '-', kind: 'users', server: null, recognized: false, checked: false, unverified: 0, findings: [] },
  ];
}

function noHost(): never {
  throw new Error('The examples have no costly hashes.');
}

describe('what other programs read', () => {
  let files: readonly CheckedFile[];
  before(async () => {
    files = await allFindings();
    assert.ok(files.reduce((sum, { findings }) => sum + findings.length, 0) > rules.length);
  });
  const written = async (format: (typeof checkFormatNames)[number], of: readonly CheckedFile[]) =>
    [
      ...(await checkFormats[format]())(of, {
        colored: false,
        failOn: 'warning',
        quiet: false,
        since: null,
        suppressed: true,
      }),
    ].join('');

  for (const [format, schema] of [
    ['sarif', sarifSchema],
    ['gitlab', gitlabSchema],
  ] as const) {
    it(`is valid: ${format}`, async () => {
      const validate: ValidateFunction = new Ajv({ allErrors: true, strict: true }).compile(schema);
      for (const of of [files, []]) {
        assert.ok(validate(JSON.parse(await written(format, of))), JSON.stringify(validate.errors?.slice(0, 3)));
      }
      assert.ok(!validate(JSON.parse((await written(format, files)).replaceAll('"bad-pattern"', 'null'))));
    });
  }

  it('is valid: junit', async () => {
    const out = await written('junit', files);
    assert.deepEqual(junitFaults(out), []);
    assert.deepEqual(junitFaults(await written('junit', [])), []);
    assert.notDeepEqual(junitFaults(out.replace('</testcase>', '')), []);
    assert.notDeepEqual(junitFaults(out.replace('<testsuite name', '<testsuite title')), []);
  });

  it('sorts as security only what is a rule of ours, on the scale of CVSS', () => {
    const ids = new Set([...rules, ...describedRules].map(({ id }) => id));
    for (const [id, grave] of Object.entries(securitySeverity)) {
      assert.ok(ids.has(id), id);
      assert.ok(Number(grave) > 0 && Number(grave) <= 10, id);
    }
  });
});
