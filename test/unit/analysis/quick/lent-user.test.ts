import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateUsers } from '../../../../bench/users.mjs';
import { contextFor } from '../../../../server/src/analysis/context.ts';
import { lentBy, noLender, type Lender } from '../../../../server/src/analysis/list/lent.ts';
import { readStandalone, readUsual } from '../../../../server/src/analysis/list/read-standalone.ts';
import { judgeLent, Lendings } from '../../../../server/src/analysis/quick/quick.ts';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { RuleSet } from '../../../../server/src/rules/asking/rule-set.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { readItem, type OwnNode } from '../../../../server/src/yaml/read.ts';
import { recordState } from '../../../support/file-state.ts';
import { columnForms } from '../../../support/forms.ts';
import { someHash, user } from '../../../support/users.ts';
import { probe } from './probe-rule.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 3000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);
const probed = new RuleSet([...rules, probe]);
const knowledge = { isPublic: (): undefined => undefined, isGuessed: (hash: string) => hash === guessed };
const guessed = someHash.replace(/.$/, 'u');

const entries = [false, true].flatMap((dense) =>
  generateUsers({ users: 60, seed: 9, dense })
    .text.split(/^(?=- )/m)
    .slice(1),
);

/** Values that people may lend, usual ones and others. */
const values = [
  ...['ana', 'Ana', 'ana-9', "'ana'", '"ana"', "'ana ben'", "'a\n    b'", '"a\\x62"', 'no', "'no'", '!!str no', '0x12'],
  ...['Ana Díaz', "'Ana ''the'' Díaz'", '“Ana”', 'a\u00a0b', 'ana@example.org', '"ana@example.org"', "''", '~', '1.5'],
  ...['true', '"true"', 'False', '>-\n    ana', '|\n    ana', '12345678901234567890123456', 'team\n    # why'],
  ...['Kx9vTq2LmZw8RbN4sYc7PdF1gHj6', '0123abcdabcdabcdabcdabcd-_.x', "'Kx9vTq2LmZw8RbN4sYc7PdF1gHj6'", 'changeme'],
  ...[someHash, `'${someHash}'`, guessed, someHash.replace('$2b$', '$2$'), someHash.replace(/\$\d\d\$/, '$05$')],
  ...['[]', '[a]', '[a, b, a]', '[ana, Team_2]', '[\'a\', "b"]', '[a b]', '[no]', "['no']", '[1]', '[-a]', '[a, []]'],
  ...['[!!str a]', '[&x a]', '["a\\x62"]', '["a\n    b"]', '\n    - a\n    - b # why', '\n    -', '{a: b}'],
];
const lent = values.flatMap((value) => {
  const { error, anchors } = readItem(`- k: &lent ${value}\n`, 0);
  const node = error === null ? lentBy(anchors).get('lent') : null;
  return node ? [node] : [];
});

const quickLender = (node: OwnNode): Lender => {
  const elsewhere = (name: string): OwnNode | undefined => (name === 'lent' ? node : undefined);
  return { lent: elsewhere, lendings: new Lendings(elsewhere) };
};

/** Compares a user who takes up values with the full reading; false when it is left to that. */
function compare(text: string, node: OwnNode, server: ServerName): boolean {
  const context = contextFor(server, { knowledge, rules: probed });
  let matched = false;
  const written = [text, text.replaceAll('\n', '\r\n'), `${text}- username: next\n`];
  for (const given of columnForms.flatMap(({ of }) => written.map(of))) {
    const lender = quickLender(node);
    const quick = readUsual(given, 0, context, lender);
    if (!quick) continue;
    matched = true;
    const full = readStandalone(given, 0, context, { ...lender, lendings: null });
    assert.deepEqual(stateOf(quick), stateOf(full));
    assert.ok(quick.reach >= full.reach);
  }
  return matched;
}

function stateOf({
  entry: { ownText, lineCount, record, findings, needs, comments },
}: ReturnType<typeof readStandalone>): unknown {
  const { usernameText, apiKeyText, hashText } = record;
  return {
    ownText,
    lineCount,
    record: recordState(record),
    findings,
    needs,
    comments,
    usernameText,
    apiKeyText,
    hashText,
  };
}

const borrowing = (text: string, line: number, comment: string): string => {
  const lines = text.split('\n');
  const at = line % (lines.length - 1);
  lines[at] = (lines[at] ?? '').replace(/: .*$/, `: *lent${comment}`);
  return lines.join('\n');
};

describe('a user of the usual form who takes up what an anchor lends', () => {
  const property = fc.record({
    text: fc.constantFrom(...entries),
    server: fc.constantFrom(...serverNames),
    lines: fc.array(fc.nat(8), { minLength: 1, maxLength: 3 }),
    comment: fc.constantFrom('', ' # email: *lent', ' ', '#'),
    node: fc.constantFrom(...lent),
    next: fc.constantFrom(...lent),
  });

  it('has the findings, the record and the needs that a full reading gives', () => {
    fc.assert(
      fc.property(property, ({ text, server, lines, comment, node }) => {
        compare(
          lines.reduce((given, line) => borrowing(given, line, comment), text),
          node,
          server,
        );
      }),
      { numRuns: runs, seed },
    );
  });

  it('is judged anew, without its text, as a fresh reading judges it', () => {
    let judged = 0;
    fc.assert(
      fc.property(property, ({ text, lines, node, next }) => {
        const context = contextFor('rubrix-0.18', { knowledge, rules: probed });
        const given = lines.reduce((each, line) => borrowing(each, line, ''), text);
        const [before, now] = [quickLender(node), quickLender(next)];
        const { entry } = readStandalone(given, 0, context, before);
        const anew = now.lendings && judgeLent(entry.record, context, now.lendings);
        if (!anew) return;
        judged += 1;
        const { entry: fresh } = readStandalone(given, 0, context, { ...now, lendings: null });
        assert.deepEqual(recordState(anew.record), recordState(fresh.record));
        assert.deepEqual([anew.findings, anew.record.needs], [fresh.findings, fresh.needs]);
      }),
      { numRuns: runs, seed },
    );
    assert.ok(judged > runs / 50, String(judged));
  });

  it('is known at once for each key that has a text or a list', () => {
    const known = (key: string, value: string): boolean => {
      const { anchors } = readItem(`- k: &lent ${value}\n`, 0);
      const node = lentBy(anchors).get('lent');
      assert.ok(node);
      return compare(
        user('ana', { full_name: 'Ana', email: 'ana@example.org', [key]: '*lent # why' }),
        node,
        'rubrix-0.18',
      );
    };
    assert.ok(known('workspaces', '[team, Team_2]'));
    assert.ok(known('workspaces', '\n    - team'));
    assert.ok(known('username', 'ben'));
    assert.ok(known('full_name', "'Ben Day'"));
    assert.ok(known('email', '"ben@example.org"'));
    assert.ok(known('api_key', 'Kx9vTq2LmZw8RbN4sYc7PdF1gHj6'));
    assert.ok(known('hashed_password', someHash));
    assert.ok(!known('hashed_password', guessed));
    assert.ok(!known('workspaces', '[a b]'));
  });

  it('takes up nothing that nobody lends', () => {
    const context = contextFor('rubrix-0.18', { knowledge });
    const text = user('ana', { workspaces: '*lent' });
    assert.equal(readUsual(text, 0, context, noLender), null);
    const lendings = new Lendings(() => undefined);
    assert.equal(readUsual(text, 0, context, { lent: () => undefined, lendings }), null);
  });
});
