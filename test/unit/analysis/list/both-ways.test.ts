import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { generateUsers } from '../../../../bench/users.mjs';
import { reportFindings } from '../../../../server/src/analysis/report/report.ts';
import type { UsersFile } from '../../../../server/src/analysis/users-file.ts';
import { refusalOf } from '../../../../server/src/analysis/refusal.ts';
import { inspectFile } from '../../../../server/src/analysis/inspect.ts';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { BracesList } from '../../../../server/src/analysis/list/braces/braces-list.ts';
import { readFile } from '../../../support/file-state.ts';
import { bracketForms, forms } from '../../../support/forms.ts';
import { fileText, place } from '../../../support/users-text.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 1500);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);
const oracle = new URL('../../../../../shared/oracle/cases.jsonl', import.meta.url);

/** What is said about the file. */
function said(file: UsersFile): unknown {
  const refusal = refusalOf(file);
  // Of a text that can't be read each way tells what else it saw, and of PyYAML's two places the one within the entry.
  if (refusal && (refusal.kind.startsWith('yaml-') || refusal.kind === 'recursion')) return refusal.kind;
  const { users, loads } = inspectFile(file);
  const findings = reportFindings(file, { severity: {}, strict: true }).map(({ code, message, severity, range }) => {
    const { start, end } = range;
    return `${String(start.line)}:${String(start.character)}-${String(end.line)}:${String(end.character)} ${severity} ${code} ${message}`;
  });
  return { verdict: refusal, loads, users: users.map(({ entry: _, ...user }) => user), findings };
}

function placed(file: UsersFile): unknown {
  const { findings, users } = {
    findings: reportFindings(file, { severity: {}, strict: true }),
    users: inspectFile(file).users,
  };
  return {
    findings: findings.map(({ code, message, range }) => ({ code, message, range })),
    users: users.length,
    lines: [...file.entries].map(({ line }) => line),
  };
}

/** False when the file is not one that is read entry by entry. */
function compare(text: string, server: ServerName): boolean {
  const inParts = readFile(text, server);
  if (inParts.whole && !(inParts.whole instanceof BracesList)) return false;
  const asWhole = readFile(text, server, true);
  assert.ok(asWhole.whole);
  assert.deepEqual(said(inParts), said(asWhole));
  if (inParts.whole) {
    assert.deepEqual(inParts.whole.rootNode, asWhole.whole.rootNode);
    assert.deepEqual(inParts.whole.error, asWhole.whole.error);
    // What is behind the break is nobody's in either way.
    assert.deepEqual(placed(inParts), placed(asWhole));
  }
  return true;
}

describe('reading entry by entry and reading as a whole say the same', () => {
  it('of the oracle cases', () => {
    if (!existsSync(oracle)) return;
    const texts = readFileSync(oracle, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { yaml: string }).yaml);
    for (const server of serverNames) {
      // What a server makes of a value has nothing to do with the form.
      for (const { name, of } of server === 'rubrix-0.18' ? [...forms, ...bracketForms] : forms.slice(0, 1)) {
        const compared = texts.filter((text) => compare(of(text), server));
        assert.ok(compared.length > texts.length / 2, `${name}: ${String(compared.length)} of ${String(texts.length)}`);
      }
    }
  });

  it('of files as people write and break them', () => {
    fc.assert(
      fc.property(
        fileText(5),
        fc.constantFrom(...forms, ...bracketForms),
        fc.constantFrom(...serverNames),
        (text, { of }, server) => {
          compare(of(text), server);
        },
      ),
      { numRuns: runs, seed },
    );
  });

  it('of lists in brackets in which single signs come or go', () => {
    const sign = fc.constantFrom(
      ...[
        '"',
        "'",
        ',',
        ':',
        ': ',
        ' ',
        '\n',
        '\r',
        '\r\n',
        '\t',
        '{',
        '}',
        '[',
        ']',
        '#',
        ' # ',
        '&a ',
        '*a',
        '? ',
        '- ',
      ],
      ...[
        '---\n',
        '\n---\n',
        '\n...\n',
        '!',
        '|',
        '\\',
        '\\u0416',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\u0007',
        'x',
        'users-yml',
        '',
      ],
    );
    const edit = fc.record({ at: place, length: fc.nat(2), sign });
    const usual = fc.nat(400).map((from) => generateUsers({ users: 3, seed: from, dense: true }).text);
    let compared = 0;
    fc.assert(
      fc.property(usual, fc.constantFrom(...bracketForms), fc.array(edit, { maxLength: 2 }), (text, { of }, edits) => {
        let list = of(text);
        for (const { at, length, sign: put } of edits) {
          const start = Math.floor(at * list.length);
          list = list.slice(0, start) + put + list.slice(start + length);
        }
        if (compare(list, 'rubrix-0.18')) compared += 1;
      }),
      { numRuns: Math.ceil(runs / 3), seed },
    );
    assert.ok(compared > runs / 9, String(compared));
  });
});
