import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { randomSource } from '../../../../bench/random.mjs';
import { composeDocument, construct } from '../../../../server/src/yaml/read.ts';
import { isTidy } from '../../../../server/src/features/format/format.ts';
import { layOut, type ItemSite } from '../../../../server/src/features/format/lay-out.ts';
import type { EntrySource } from '../../../../server/src/model/entry-source.ts';
import { SameValues } from '../../../../server/src/operations/verify/same-values.ts';
import { startingText } from '../../../fuzz/edits/starting-text.ts';
import { usersText } from '../../../fuzz/generate/users-text.ts';
import { readFile } from '../../../support/users.ts';
import { formatted } from './formatted.ts';

/** What Python makes of both, by the reader that is held to PyYAML; for a file that can't be read, why. */
function meaningsOf(...texts: readonly string[]): readonly unknown[] {
  const same = new SameValues();
  return texts.map((text) => {
    const { root, error } = composeDocument(text);
    if (error || !root) return error ? error.problem : null;
    const { value, error: fault } = construct(root);
    return value ? same.numberOf(value) : fault?.problem;
  });
}

function nodeOf({ node, ...rest }: EntrySource): ItemSite {
  assert.ok(node);
  return { node, ...rest };
}

function holds(text: string): void {
  const after = formatted(text);
  const bare = (given: string): string => given.replace(/[ \t]/g, '');
  assert.equal(bare(after), bare(text), 'more than blanks changed');
  const [one, other] = meaningsOf(text, after);
  assert.equal(other, one, 'it means something else');
  assert.equal(formatted(after), after, 'it is not laid out at once');
  const file = readFile(after);
  for (const entry of file.entries)
    if (isTidy(entry))
      assert.deepEqual(layOut(nodeOf(entry.source()), file.column), [], 'a short cut misses something');
}

describe('formatting changes blanks alone, keeps what is meant, and is done at once', () => {
  it('in files like those of users', () => {
    fc.assert(fc.property(usersText, holds), { numRuns: 300, seed: 5 });
  });

  it('in files of any kind', () => {
    for (let seed = 0; seed < 200; seed++) holds(startingText(randomSource(seed)));
  });

  it('in the golden files', () => {
    const folder = fileURLToPath(new URL('../../../rules', import.meta.url));
    for (const rule of readdirSync(folder)) {
      if (!statSync(join(folder, rule)).isDirectory() || rule === 'not-utf8') continue;
      for (const name of readdirSync(join(folder, rule)))
        if (name.endsWith('.yml')) holds(readFileSync(join(folder, rule, name), 'utf8').replace(/^\ufeff/, ''));
    }
  });
});
