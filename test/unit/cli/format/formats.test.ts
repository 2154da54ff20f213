import assert from 'node:assert/strict';
import { formatGithub as github } from '../../../../server/src/cli/format/github.ts';
import { artifactPath, artifactUri } from '../../../../server/src/cli/format/artifact-path.ts';
import { formatGitlab as gitlab } from '../../../../server/src/cli/format/gitlab.ts';
import { formatJunit as junit } from '../../../../server/src/cli/format/junit.ts';
import { formatPretty as pretty } from '../../../../server/src/cli/format/pretty.ts';
import { formatSarif as sarif } from '../../../../server/src/cli/format/sarif/sarif.ts';
import type { CheckedFile } from '../../../../server/src/cli/check/checked-file.ts';
import { describedRules } from '../../../../server/src/deployment/rules/index.ts';
import { rules } from '../../../../server/src/rules/index.ts';

const formatGithub = (...args: Parameters<typeof github>) => [...github(...args)].join('');
const formatPretty = (
  files: readonly CheckedFile[],
  options: { readonly colored: boolean; readonly quiet?: boolean },
) => [...pretty(files, { quiet: false, since: null, ...options })].join('');
const formatGitlab = (...args: Parameters<typeof gitlab>) => [...gitlab(...args)].join('');
const formatJunit = (...args: Parameters<typeof junit>) => [...junit(...args)].join('');
const formatSarif = (files: readonly CheckedFile[], suppressed = false) => [...sarif(files, { suppressed })].join('');

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

const files: readonly CheckedFile[] = [
  {
    name: 'a b/ü,1:x.yml',
    kind: 'users',
    server: null,
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
        fixes: [
          {
            title: 'Mend it',
            edits: [
              { range: range(9, 2, 5), newText: 'x' },
              { range: range(10, 0, 3), newText: '' },
            ],
          },
          { title: 'Ask', edits: [] },
        ],
        about: [],
      },
      {
        code: 'duplicate-workspace',
        severity: 'hint',
        message: 'Twice.',
        range: range(11, 0, 3),
        related: [],
        fixes: [],
        about: [],
      },
    ],
  },
  { name: '-', kind: 'users', server: null, recognized: false, checked: false, unverified: 0, findings: [] },
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
      [...rules, ...describedRules].map(({ id }) => id),
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

describe('check --format junit', () => {
  it('has a suite for each file, a test for each finding, failed where the exit status counts it', () => {
    assert.deepEqual(
      formatJunit([...files, { ...files[0]!, name: './good.yml', findings: [] }], { failOn: 'warning' }).split('\n'),
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="users-yml" tests="4" failures="1" errors="0">',
        '  <testsuite name="a b/ü,1:x.yml" tests="2" failures="1" errors="0" skipped="0">',
        '    <testcase classname="a b/ü,1:x.yml" name="bad-pattern (10:3)" time="0">',
        '      <failure message="100% wrong:\\u{a}really, \\u{1b}[31mso" type="error">a b/ü,1:x.yml:10:3: error: 100% wrong:\\u{a}really, \\u{1b}[31mso (bad-pattern)',
        'line 1: Seen here.</failure>',
        '    </testcase>',
        '    <testcase classname="a b/ü,1:x.yml" name="duplicate-workspace (12:1)" time="0">',
        '      <system-out>a b/ü,1:x.yml:12:1: hint: Twice. (duplicate-workspace)</system-out>',
        '    </testcase>',
        '  </testsuite>',
        '  <testsuite name="-" tests="1" failures="0" errors="0" skipped="1">',
        '    <testcase classname="-" name="a users file" time="0">',
        '      <skipped message="not a Rubrix/Argilla users file, skipped"/>',
        '    </testcase>',
        '  </testsuite>',
        '  <testsuite name="good.yml" tests="1" failures="0" errors="0" skipped="0">',
        '    <testcase classname="good.yml" name="no finding" time="0"/>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ],
    );
    assert.match(formatJunit(files, { failOn: 'hint' }), /failures="2"/);
    assert.match(formatJunit(files, { failOn: 'never' }), /failures="0"/);
  });

  it('escapes what would end an attribute or an element, and what XML can’t say', () => {
    const message = `"<b>'&'</b>" \u0000 \ufffe \ud800 ]]>`;
    const out = formatJunit([{ ...files[0]!, findings: [{ ...files[0]!.findings[0]!, message }] }], { failOn: 'hint' });
    assert.ok(out.includes(`message="&quot;&lt;b&gt;'&amp;'&lt;/b&gt;&quot; \\u{0} \\u{fffe} \\u{d800} ]]&gt;"`));
  });
});

interface GitlabFinding {
  readonly fingerprint: string;
  readonly location: { readonly path: string };
}

describe('check --format gitlab', () => {
  const named = (name: string, line: number, message: string): CheckedFile => ({
    ...files[0]!,
    name,
    findings: [{ ...files[0]!.findings[1]!, range: range(line, 0, 1), message }],
  });
  const of = (...given: readonly CheckedFile[]) => JSON.parse(formatGitlab(given)) as readonly GitlabFinding[];
  const prints = (...given: readonly CheckedFile[]) => of(...given).map(({ fingerprint }) => fingerprint);

  it('places findings from line 1, by their severity', () => {
    const [first, second] = of(...files);
    assert.deepEqual(
      { ...first, fingerprint: '' },
      {
        description: '100% wrong:\nreally, \x1b[31mso',
        check_name: 'bad-pattern',
        fingerprint: '',
        severity: 'blocker',
        location: { path: 'a b/ü,1:x.yml', lines: { begin: 10, end: 10 } },
      },
    );
    assert.equal((second as unknown as { readonly severity: string }).severity, 'info');
    assert.equal(of(...files).length, 2);
  });

  it('keeps the fingerprint of a finding that has only moved, and tells findings apart', () => {
    const before = prints(named('./users.yml', 3, 'user 3 (line 4) twice, see line 2.'));
    assert.deepEqual(prints(named('users.yml', 13, 'user 5 (line 14) twice, see line 12.')), before);
    const all = prints(
      named('users.yml', 1, 'Twice.'),
      named('users.yml', 5, 'Twice.'),
      named('users.yml', 6, 'Thrice.'),
      named('other.yml', 1, 'Twice.'),
    );
    assert.equal(new Set(all).size, 4);
    assert.match(all.join(), /^[\da-f]{64}(,[\da-f]{64}){3}$/);
  });
});

describe('where a file is, for other programs', () => {
  for (const [name, separator, path, uri] of [
    ['./a b.yml', '/', 'a b.yml', 'a%20b.yml'],
    ['././/x/y.yml', '/', 'x/y.yml', 'x/y.yml'],
    ['../x.yml', '/', '../x.yml', '../x.yml'],
    ['.hidden.yml', '/', '.hidden.yml', '.hidden.yml'],
    ['a\\b.yml', '/', 'a\\b.yml', 'a%5Cb.yml'],
    ['/tmp/x y.yml', '/', '/tmp/x y.yml', 'file:///tmp/x%20y.yml'],
    ['.\\conf\\users.yml', '\\', 'conf/users.yml', 'conf/users.yml'],
    ['C:\\a b\\ü.yml', '\\', 'C:/a b/ü.yml', 'file:///C:/a%20b/%C3%BC.yml'],
    ['\\\\host\\share\\u.yml', '\\', '//host/share/u.yml', 'file://host/share/u.yml'],
  ] as const) {
    it(`${name}, with folders joined by ${separator}`, () => {
      assert.equal(artifactPath(name, separator), path);
      assert.equal(artifactUri(name, separator), uri);
    });
  }
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
