import { checkFile } from '../../server/src/cli/check/check-file.ts';
import type { CheckedFinding } from '../../server/src/cli/check/checked-file.ts';
import { Verifier } from '../../server/src/cli/check/verifier.ts';
import { findMatch } from '../support/hashes.ts';
import { classifyHash } from '../../server/src/hashing/bcrypt-hash.ts';
import { publicPasswords } from '../../server/src/hashing/public-credentials.ts';
import { verificationBudget, type VerificationBudget } from '../../server/src/hashing/passwords/public-password.ts';
import type { ServerName } from '../../server/src/common/servers.ts';
import type { ExpectedFinding, OracleCase } from '../support/oracle-cases.ts';
import { assertAgreement, casesByKind } from './cases.ts';

const openHost = () =>
  Promise.resolve({
    hash: () => Promise.reject(new Error('Checking a file hashes nothing.')),
    verify: (hash: string, candidates: readonly string[]) => Promise.resolve(findMatch(hash, candidates)),
  });

async function check(
  { yaml }: OracleCase,
  server: ServerName,
  budget: VerificationBudget = { suspicious: 0, work: 0 },
): Promise<readonly CheckedFinding[]> {
  const verifier = new Verifier({ budget, unlimited: false, openHost, say: () => Promise.resolve() });
  return (
    await checkFile('users.yml', Buffer.from(yaml), {
      server,
      force: true,
      verifier,
      isReadableByAll: () => false,
      tellsFixes: true,
    })
  ).findings;
}

/** The lines, from 0, at which a finding may stand: an honest tool may choose the other place that PyYAML names. */
function linesOf({ line, context_line, key_line, what }: ExpectedFinding): readonly number[] {
  const lines = [line, context_line, key_line, what === 'yaml-syntax' ? line - 1 : undefined];
  return lines.flatMap((each) => (each === undefined ? [] : [each - 1]));
}

function isExpected({ code, severity, range }: CheckedFinding, expected: ExpectedFinding): boolean {
  const sameWeight = (severity === 'error') === (expected.severity === 'error');
  return code === expected.what && sameWeight && linesOf(expected).includes(range.start.line);
}

/** All that the file's users would cost to try is within what `check` tries. */
function withinBudget({ users }: OracleCase): boolean {
  const costs = users.map(({ hashed_password: hash }) => {
    const found = classifyHash(hash);
    return found.usable ? publicPasswords.length * 2 ** found.cost : 0;
  });
  return costs.reduce((sum, cost) => sum + cost, 0) <= verificationBudget.check.work;
}

async function agreesWithExpected(each: OracleCase): Promise<string[]> {
  const tried = each.expect.some((expected) => expected.needs_bcrypt) && withinBudget(each);
  const findings = await check(each, 'rubrix-0.18', tried ? verificationBudget.check : undefined);
  const missing = each.expect
    .filter(({ optional, needs_bcrypt: needs }) => optional !== true && (needs !== true || tried))
    .filter((expected) => !findings.some((finding) => isExpected(finding, expected)));
  const surplus = findings
    .filter(({ severity }) => severity === 'error' && each.expect_complete)
    .filter((finding) => !each.expect.some((expected) => isExpected(finding, expected)));
  return [
    ...missing.map(({ what, line, severity }) => `no ${severity} ${what} in line ${line}`),
    ...surplus.map(({ code, range }) => `an error ${code} too many in line ${range.start.line + 1}`),
  ];
}

/** Whether there is an error must tell whether the server starts. */
function hasErrorsExactlyWhenRefused(server: ServerName, starts: (each: OracleCase) => boolean) {
  return async (each: OracleCase): Promise<string[]> => {
    const errors = (await check(each, server)).filter(({ severity }) => severity === 'error');
    if (errors.length > 0 !== starts(each)) return [];
    return [starts(each) ? `error ${String(errors[0]?.code)}, but it starts` : 'no error, but it does not start'];
  };
}

describe("check reports what it should on the oracle's cases", () => {
  for (const [kind, cases] of casesByKind()) {
    it(`${kind} (${cases.length} files)`, async () => assertAgreement(cases, agreesWithExpected));
  }
});

const starts = [
  ['rubrix-0.18', (each: OracleCase) => each.loads],
  ['argilla-1.5', (each: OracleCase) => each.argilla_1_5.loads],
  ['argilla-migrate', (each: OracleCase) => each.migrate_1_6.ok],
] as const;

for (const [server, does] of starts) {
  describe(`an error says that ${server} refuses the file, on the oracle's cases`, () => {
    for (const [kind, cases] of casesByKind()) {
      it(`${kind} (${cases.length} files)`, async () =>
        assertAgreement(cases, hasErrorsExactlyWhenRefused(server, does)));
    }
  });
}
