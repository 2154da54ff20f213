import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contextFor } from '../../../../server/src/analysis/context.ts';
import { analyzeEntry, type EntryAnalysis } from '../../../../server/src/analysis/entry/analyze-entry.ts';
import type { EntrySource } from '../../../../server/src/model/entry-source.ts';
import { readComments } from '../../../../server/src/analysis/comments.ts';
import { judgeQuickly, readQuickly } from '../../../../server/src/analysis/quick/quick.ts';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { rules } from '../../../../server/src/rules/index.ts';
import { RuleSet } from '../../../../server/src/rules/asking/rule-set.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { construct, findUnprintable, readItem } from '../../../../server/src/yaml/read.ts';
import { generateUsers } from '../../../../bench/users.mjs';
import { recordState } from '../../../support/file-state.ts';
import { columnForms } from '../../../support/forms.ts';
import { someHash, user } from '../../../support/users.ts';
import { entryText, insertion, place } from '../../../support/users-text.ts';
import { probe } from './probe-rule.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 3000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);

function entriesOf(dense: boolean): readonly string[] {
  const { text } = generateUsers({ users: 150, seed: 9, dense });
  return text.split(/^(?=- )/m).slice(1);
}
const usual = entriesOf(false);
/** Super-users, disabled users, hashes of low cost. */
const dense = entriesOf(true);
/** Of the usual form or nearly so; the users of the rules' examples among them. */
const nearly = [
  ...rules.flatMap(({ bad, good }) => (bad + good).split(/^(?=- )/m)),
  user('anna-maria-jansen-2024', { api_key: 'anna-maria-jansen-2024-key1' }),
  user('ana', { hashed_password: someHash.replace('$2b$', '$2$') }),
  user('ana', { full_name: "'Ana ''the'' Díaz'", email: '"ana@example.org" # old', disabled: 'True # left' }),
  user('ana', { disabled: 'yes', workspaces: '[team, ana, team]' }),
];
const entries = [...usual, ...dense, ...nearly];
/** Values that a rule may have something to say about. */
const odd = [
  'changeme',
  'rubrix.apikey',
  'mock-user.apikey',
  'ThisIsTheUser1APIKEY',
  'anna-jansen-api-key-1',
  '0123',
  'no',
  "''",
  '"a\n b"',
  '12345678901234567890123456',
  'your-some-generated-my-password-hash',
  '$2y$05$l83IhUs4ZDaxsgZ/P12FO.RFTi2wKQ2AxMK2vYtLx//yKramuCcZG',
  '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca',
  '[]',
  'true',
  'Ünï',
  'a b',
  '"x\\ty"',
  '0x1234567890abcdef1234567890abcdef',
  '0b101010101010101010101010101010',
  '0B10101010101010101010101010101a',
  '1234567890_1234567890_1234567890',
  '1234567890123456789012345.e',
  '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  '00000000000000000000000000000e12',
  'deadbeefdeadbeefdeadbeefdeadbeef',
  'abcdefghijklmnopqrstuvwxyz',
  '[team, 007, no]',
  '[no-one, on, "off"]',
  '[a , b]',
  "['a',b,  c]",
  'No',
  'No One # comment',
  'team # no comment: "here',
  "'it''s'",
  'False # why',
  '# nothing',
];

type Compare = (text: string, server: ServerName) => boolean;

const probed = new RuleSet([...rules, probe]);
const knowledge = { isPublic: (): undefined => undefined, isGuessed: () => false };

/** Compares the quick judgement of nodes with the full one; false when it leaves the entry to the other. */
function compareJudged(text: string, server: ServerName): boolean {
  const { node, next } = readItem(text, 0);
  if (!node) return false;
  const lines = new LineIndex(text.slice(0, next));
  const source: EntrySource = { lines, start: 0, end: next, node, error: null, build: construct };
  const context = contextFor(server, { knowledge, rules: probed });
  const quick = judgeQuickly(source, context);
  if (quick) compareAnalyses(quick, analyzeEntry(source, context));
  return quick !== null;
}

/** Compares reading and judging in one match with the full reading and judgement. */
function compareMatched(text: string, server: ServerName): boolean {
  const context = contextFor(server, { knowledge, rules: probed });
  let matched = false;
  const written = [text, text.replaceAll('\n', '\r\n'), `${text}- username: next\n`];
  for (const given of columnForms.flatMap(({ of }) => written.map(of))) {
    const quick = readQuickly(given, 0, context, null);
    if (!quick) continue;
    matched = true;
    const { text: own, lineCount } = quick.record;
    const { node, next, error, needsDocument, anchors } = readItem(given, 0);
    assert.deepEqual(
      { error, needsDocument, anchors: [...anchors.keys()], next },
      { error: null, needsDocument: false, anchors: [], next: own.length },
    );
    assert.ok(node);
    const lines = new LineIndex(given.slice(0, next));
    assert.deepEqual([own, lineCount], [lines.text, lines.lineCount - 1]);
    compareAnalyses(quick, analyzeEntry({ lines, start: 0, end: next, node, error: null, build: construct }, context));
    assert.equal(readComments(own, node, 0), null);
    assert.equal(findUnprintable(given, 0, next), -1);
  }
  return matched;
}

function compareAnalyses(quick: EntryAnalysis, full: EntryAnalysis): void {
  assert.deepEqual(quick.findings, full.findings);
  assert.deepEqual(recordState(quick.record), recordState(full.record));
  for (const name of ['usernameText', 'apiKeyText', 'workspaceNames'] as const)
    assert.deepEqual(quick.record[name], full.record[name]);
}

const ways: readonly [string, Compare][] = [
  ['judged quickly', compareJudged],
  ['read and judged in one match', compareMatched],
];

for (const [way, compare] of ways)
  describe(`a user of the usual form, ${way}`, () => {
    it('has the findings and the record that a closer look gives, and rules are told the truth about it', () => {
      for (const server of serverNames) for (const entry of nearly) compare(entry, server);
      fc.assert(
        fc.property(
          fc.constantFrom(...entries),
          fc.constantFrom(...serverNames),
          place,
          fc.nat(4),
          insertion,
          (entry, server, at, length, put) => {
            const start = Math.floor(at * entry.length);
            compare(entry.slice(0, start) + put + entry.slice(start + length), server);
          },
        ),
        { numRuns: runs, seed },
      );
      fc.assert(
        fc.property(
          fc.constantFrom(...entries),
          fc.constantFrom(...serverNames),
          fc.nat(8),
          fc.constantFrom(...odd),
          (entry, server, line, value) => {
            const lines = entry.split('\n');
            lines[line % lines.length] = (lines[line % lines.length] ?? '').replace(/: .*$/, `: ${value}`);
            compare(lines.join('\n'), server);
          },
        ),
        { numRuns: runs, seed },
      );
      fc.assert(
        fc.property(entryText, fc.constantFrom(...serverNames), (text, server) => void compare(text, server)),
        { numRuns: runs, seed },
      );
    });

    it('is nearly every user of a usual file, and of one with much to say', () => {
      for (const [title, given] of Object.entries({ usual, dense })) {
        const taken = given.filter((entry) => compare(entry, 'rubrix-0.18'));
        assert.ok(taken.length > 0.95 * given.length, `${title}: ${String(taken.length)} of ${String(given.length)}`);
      }
    });
  });
