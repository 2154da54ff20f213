import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateUsers } from '../../../../bench/users.mjs';
import { contextFor } from '../../../../server/src/analysis/context.ts';
import { analyzeEntry } from '../../../../server/src/analysis/entry/analyze-entry.ts';
import { readBraced, readBracesQuickly } from '../../../../server/src/analysis/quick/quick.ts';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { RuleSet } from '../../../../server/src/rules/asking/rule-set.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { composeDocument, construct, readBraces } from '../../../../server/src/yaml/read.ts';
import { movedNode } from '../../../../server/src/yaml/moved-node.ts';
import { recordState } from '../../../support/file-state.ts';
import { inBrackets, type Layout } from '../../../support/in-brackets.ts';
import { user } from '../../../support/users.ts';
import { insertion, place } from '../../../support/users-text.ts';
import { probe } from './probe-rule.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 3000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);

const probed = new RuleSet([...rules, probe]);
const knowledge = { isPublic: (): undefined => undefined, isGuessed: () => false };
const layouts: readonly Layout[] = ['a user a line', 'pretty', 'on one line'];

/** Each user of a list in every layout, from its opening brace to behind the closing one. */
function inBraces(text: string): readonly string[] {
  return text.split(/^(?=- )/m).flatMap((each) => {
    if (!each.startsWith('- ')) return [];
    return layouts.flatMap((layout) => {
      const list = inBrackets(each, layout);
      const own = list.slice(list.indexOf('{'), list.lastIndexOf('}') + 1);
      // With all in quotes, as JSON has it, and without blanks.
      const json = own.replace(/([\s{,[])(?!true|false|null)([A-Za-z][A-Za-z0-9_.-]*)(?=[,:}\]\n])/g, '$1"$2"');
      return [own, json, json.replaceAll(': ', ':').replaceAll(', ', ',')].filter((found) => found.startsWith('{'));
    });
  });
}

const usual = inBraces(generateUsers({ users: 60, seed: 9 }).text);
const dense = inBraces(generateUsers({ users: 60, seed: 9, dense: true }).text);
const nearly = [
  ...rules.flatMap(({ bad, good }) => inBraces(bad + good)),
  ...inBraces(user('ana', { full_name: '"Ana O\'Hara"', email: 'ana@example.org', disabled: 'true' })),
];
const byHand = [
  (text: string) => text.replace(/"?full_name"?: *"[^"]*"/, `full_name: 'it''s {Ana}, "two"'`),
  (text: string) => text.replace(/"?full_name"?: *"[^"]*"/, 'full_name: "Beno\\u00eet \\u0141uczak"'),
  (text: string) => text.replace(/"?full_name"?: *"[^"]*"/, 'full_name: "Ana \\u200b"'),
  (text: string) => text.replace(/"?full_name"?: *"[^"]*"/, "full_name: 'Ana \\u0416'"),
  (text: string) => text.replace(/"?full_name"?: *"[^"]*"/, 'full_name: "\\u0416\\u0443\\u043a \\u674e\\uac00"'),
  (text: string) => text.replace(/"?full_name"?: *"[^"]*"/, `full_name: O'Hara "two" & *more`),
  (text: string) => text.replace(/"?username"?: */, "'username': "),
  (text: string) => text.replace('{', '{ # users-yml-disable-line bad-pattern\n'),
  (text: string) => text.replace('}', ',}'),
  (text: string) => text.replace(',', '\r\n , \r\n\n'),
  (text: string) => text.replace(/: *(?=")/, ':\n'),
  (text: string) => text.replace(/: *(?=")/, ' : '),
];
const entries = [...usual, ...dense, ...nearly, ...usual.slice(0, 40).flatMap((text) => byHand.map((of) => of(text)))];

/** Whether the quick way knows the user in braces; then it has to say what the full one says. */
function compare(text: string, server: ServerName, column: number): boolean {
  const read = readBraced(text);
  if (read) assert.deepEqual(read, readBraces(text));
  const context = contextFor(server, { knowledge, rules: probed });
  const quick = readBracesQuickly(`${text}, {`, 0, column, context);
  if (!quick) return false;
  const own = text.slice(0, quick.length);
  const node = readBraces(own);
  assert.ok(node, own);
  const list = `[${' '.repeat(column)}${own}]`;
  const { root, error } = composeDocument(list);
  assert.equal(error, null);
  const item = root?.kind === 'sequence' ? root.items[0] : undefined;
  assert.ok(item);
  assert.deepEqual(movedNode(node, column + 1), item);
  const source = { node: item, error: null, build: construct };
  const whole = new LineIndex(list);
  const full = analyzeEntry({ ...source, lines: whole, start: item.start, end: item.end }, context);
  const alone = { ...source, node, lines: LineIndex.behind(column + 1, own), start: 0, end: own.length };
  assert.deepEqual(analyzeEntry(alone, context), full);
  const again = readBracesQuickly(own, 0, column + 1, context);
  assert.deepEqual(again?.findings, full.findings);
  assert.deepEqual(recordState(again.record), recordState(full.record));
  for (const name of ['usernameText', 'apiKeyText', 'hashText', 'workspaceNames'] as const)
    assert.deepEqual(again.record[name], full.record[name]);
  return true;
}

describe('a user of the usual form in braces', () => {
  it('has the findings and the record that a closer look gives, and rules are told the truth about it', () => {
    for (const server of serverNames)
      for (const entry of [...nearly, ...entries.slice(-400)]) compare(entry, server, 2);
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.constantFrom(...serverNames),
        fc.nat(3),
        place,
        fc.nat(4),
        insertion,
        (entry, server, column, at, length, put) => {
          const start = Math.floor(at * entry.length);
          compare(entry.slice(0, start) + put + entry.slice(start + length), server, column);
        },
      ),
      { numRuns: runs, seed },
    );
  });

  it('is read on where single signs of JSON come or go', () => {
    const signs = fc.constantFrom(
      '"',
      "'",
      ',',
      ':',
      ' ',
      '\n',
      '\r\n',
      '{',
      '}',
      '[',
      ']',
      '#',
      '\\u00e9',
      '\\',
      '?',
      'é',
    );
    fc.assert(
      fc.property(fc.constantFrom(...entries), place, fc.nat(2), signs, (entry, at, length, put) => {
        const start = 1 + Math.floor(at * (entry.length - 1));
        compare(entry.slice(0, start) + put + entry.slice(start + length), 'rubrix-0.18', 0);
      }),
      { numRuns: runs, seed },
    );
  });

  it('is nearly every user of a usual file, and of one with much to say', () => {
    for (const [title, given] of Object.entries({ usual, dense })) {
      const taken = given.filter((entry) => compare(entry, 'rubrix-0.18', 0));
      assert.ok(taken.length > 0.95 * given.length, `${title}: ${String(taken.length)} of ${String(given.length)}`);
    }
  });
});
