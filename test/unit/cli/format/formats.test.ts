import assert from 'node:assert/strict';
import { formatGithub as github } from '../../../../server/src/cli/format/github.ts';
import { formatPretty as pretty } from '../../../../server/src/cli/format/pretty.ts';
import { formatSarif as sarif } from '../../../../server/src/cli/format/sarif.ts';
import type { CheckedFile } from '../../../../server/src/cli/check/checked-file.ts';
import { rules } from '../../../../server/src/rules/index.ts';

const formatGithub = (...args: Parameters<typeof github>) => [...github(...args)].join('');
const formatPretty = (...args: Parameters<typeof pretty>) => [...pretty(...args)].join('');
const formatSarif = (...args: Parameters<typeof sarif>) => [...sarif(...args)].join('');

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

const files: readonly CheckedFile[] = [
  {
    name: 'a b/ü,1:x.yml',
    recognized: true,
    checked: true,
    unverified: 2,
    findings: [
      {
        code: 'bad-pattern',
        severity: 'error',
        message: '100% wrong:\nreally, \x1b[31mso',
        range: range(9, 2, 5),
        related: [{ message: 'Seen here.', range: range(0, 0, 1) }],
        fixes: ['Mend it'],
      },
      {
        code: 'duplicate-workspace',
        severity: 'hint',
        message: 'Twice.',
        range: range(11, 0, 3),
        related: [],
        fixes: [],
      },
    ],
  },
  { name: '-', recognized: false, checked: false, unverified: 0, findings: [] },
];

describe('check --format github', () => {
  it('writes workflow commands', () => {
    assert.deepEqual(formatGithub(files).split('\n'), [
      '::error file=a b/ü%2C1%3Ax.yml,line=10,col=3,endLine=10,endColumn=6,title=bad-pattern::100%25 wrong:\\u{a}really, \\u{1b}[31mso%0ALine 1: Seen here.',
      '::notice file=a b/ü%2C1%3Ax.yml,line=12,col=1,endLine=12,endColumn=4,title=duplicate-workspace::Twice.',
      '',
    ]);
  });

  it('writes nothing where nothing was found', () => {
    assert.equal(formatGithub(files.slice(1)), '');
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly unknown[];
      readonly relatedLocations?: readonly unknown[];
    }[];
  }[];
}

describe('check --format sarif', () => {
  const log = JSON.parse(formatSarif(files)) as Sarif;
  const [run] = log.runs;

  it('describes all rules', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
  });

  it('places results from line and column 1', () => {
    const [first, second] = run?.results ?? [];
    const artifactLocation = { uri: 'a%20b/%C3%BC%2C1%3Ax.yml', index: 0 };
    assert.deepEqual(first?.locations, [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: 10, startColumn: 3, endLine: 10, endColumn: 6 },
        },
      },
    ]);
    assert.deepEqual(first.relatedLocations, [
      {
        physicalLocation: { artifactLocation, region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 } },
        message: { text: 'Seen here.' },
      },
    ]);
    assert.deepEqual([first.level, second?.level], ['error', 'note']);
    assert.equal(run?.tool.driver.rules[first.ruleIndex]?.id, 'bad-pattern');
  });

  it('makes file URLs of absolute paths', () => {
    const [absolute] = (JSON.parse(formatSarif([{ ...files[1]!, name: '/tmp/x y.yml' }])) as Sarif).runs;
    assert.equal(absolute?.artifacts[0]?.location.uri, 'file:///tmp/x%20y.yml');
  });
});

describe('check --format pretty', () => {
  it('aligns findings and says what it comes to', () => {
    assert.equal(
      formatPretty(files, { colored: false }),
      [
        'a b/ü,1:x.yml',
        '  10:3  error  100% wrong:\\u{a}really, \\u{1b}[31mso  bad-pattern',
        '          1:1  Seen here.',
        '  12:1  hint   Twice.  duplicate-workspace',
        '',
        'standard input: not a Rubrix/Argilla users file, skipped (--force checks it)',
        '',
        '1 error, 1 hint in 1 users file.',
        '2 hashes were not tried against the published passwords (--verify-passwords all tries more).',
        '',
      ].join('\n'),
    );
  });

  it('colours only where that is wanted', () => {
    assert.ok(!formatPretty(files, { colored: false }).includes('\x1b'));
    assert.ok(formatPretty(files, { colored: true }).includes('\x1b[31merror\x1b[39m'));
  });

  it('says that nothing was found', () => {
    assert.equal(
      formatPretty([{ ...files[0]!, findings: [], unverified: 0 }], { colored: false }),
      'Nothing found in 1 users file.\n',
    );
    assert.equal(formatPretty([], { colored: false }), 'No users file there.\n');
  });
});
