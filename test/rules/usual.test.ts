import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { contextFor } from '../../server/src/analysis/context.ts';
import { analyzeEntry } from '../../server/src/analysis/entry/analyze-entry.ts';
import { UsersFile } from '../../server/src/analysis/users-file.ts';
import { serverNames } from '../../server/src/common/servers.ts';
import { ruleById } from '../../server/src/rules/index.ts';
import { someHash } from '../support/users.ts';
import { GoldenFolder } from './support/golden-folder.ts';

const knowledge = { isPublic: (): undefined => undefined, isGuessed: () => false };

/** What rules say must not hang on how short the keys of their golden files are, as those of real users are not. */
function asPeopleHaveThem(text: string): string {
  let users = 0;
  return text
    .replace(/(\bapi_key: ).*/g, (_line, key: string) => `${key}7d0c3e9a51f84b26c0ffee${String(++users).padStart(4, '0')}`)
    .replace(/(\bhashed_password: ).*/g, (_line, key: string) => key + someHash);
}

describe('what a rule says of usual users', () => {
  const here = new URL('./', import.meta.url);
  let quick = 0;
  for (const { name: rule } of readdirSync(here, { withFileTypes: true }).filter(({ name }) => ruleById(name))) {
    it(`is what ${rule} says of them in full, in its golden files with keys and hashes as people have them`, () => {
      const folder = new GoldenFolder(new URL(`${rule}/`, here));
      for (const name of folder.names) {
        const text = asPeopleHaveThem(folder.bytesOf(`${name}.yml`).toString());
        for (const server of serverNames) {
          const file = new UsersFile(text, { server, knowledge, pinned: true });
          file.advance();
          const context = contextFor(server, { knowledge });
          for (const entry of file.entries) {
            const full = analyzeEntry(entry.source(), context);
            assert.deepEqual(entry.findings, full.findings, `${name}.yml, ${server}`);
            if (entry.record.constructor !== full.record.constructor) quick += 1;
          }
        }
      }
    });
  }

  it('is looked at for many users that were judged quickly', () => assert.ok(quick > 50, String(quick)));
});
