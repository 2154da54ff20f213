import assert from 'node:assert/strict';
import { readingOf } from '../../../server/src/analysis/refusal.ts';
import type { PlacedFinding } from '../../../server/src/analysis/report/placed-finding.ts';
import type { PlacedFix } from '../../../server/src/fixes/index.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { countOf, differingKeys, edited, errorsOf, isWithin, type Reading } from './harness.ts';
import { editsOf } from './task-edits.ts';

/** What every fix keeps to, whatever the file. Gives the text after it. */
export function checkFix(before: Reading, finding: PlacedFinding, fix: PlacedFix, server: ServerName): Reading {
  const after = edited(before, editsOf(fix), server);
  assert.ok(isMended(before, after, finding), `the finding is still there: ${finding.message}`);
  checkReading(before, after, finding);
  if (before.file.whole?.error || readingOf(before.file).kind !== 'list') return after;
  if (fix.id === 'mark-as-intended' || fix.id === 'remove-earlier-key' || fix.id === 'remove-suppression') {
    assert.deepEqual(after.values, before.values, 'no value may change');
    return after;
  }
  checkValues(before, after, finding, fix);
  return after;
}

/**
 * Fewer findings of the code, or fewer that say the same of it (a key that stopped the server may still be ignored).
 */
function isMended(before: Reading, after: Reading, { code, message }: PlacedFinding): boolean {
  return countOf(after, code) < countOf(before, code) || countOf(after, code, message) < countOf(before, code, message);
}

function checkReading(before: Reading, after: Reading, finding: PlacedFinding): void {
  const kind = readingOf(before.file).kind;
  if (kind === 'list') assert.equal(readingOf(after.file).kind, 'list', 'the file must go on being readable');
  // Once the text can be read, more is seen of it than before.
  if (kind !== 'list' || finding.about === null) return;
  const [old, now] = [errorsOf(before), errorsOf(after)];
  assert.ok(now.length <= old.length, `new errors: ${now.filter((each) => !old.includes(each)).join('; ')}`);
}

function checkValues(before: Reading, after: Reading, finding: PlacedFinding, fix: PlacedFix): void {
  const owner = [...before.file.entries].findIndex((entry) => entry === finding.about?.entry);
  const others = before.values.filter((_, index) => index !== owner);
  if (fix.id === 'remove-user') {
    assert.ok(isWithin(after.values, before.values), 'the users that stay must stay as they are');
    return;
  }
  // What users have in common by an anchor changes for all of them, and the title says so.
  const isShared = fix.title.includes('by the anchor');
  if (!isShared) assert.ok(isWithin(others, after.values), 'other users must stay as they are');
  if (fix.id === 'split-user') return;
  assert.equal(after.values.length, before.values.length);
  const most = fix.id === 'rename-key' || fix.id === 'quote-key' ? 2 : 1;
  const keys = differingKeys(before.values[owner] ?? 'null', after.values[owner] ?? 'null');
  assert.ok(keys.length <= most, `too many keys changed: ${keys.join(', ')}`);
}
