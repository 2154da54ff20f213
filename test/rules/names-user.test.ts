import assert from 'node:assert/strict';
import { UserName } from '../../server/src/common/words/message.ts';
import { serverNames } from '../../server/src/common/servers.ts';
import type { Finding } from '../../server/src/model/finding.ts';
import { ruleById, rules } from '../../server/src/rules/index.ts';
import { GoldenFolder } from './support/golden-folder.ts';
import { read } from './support/harness.ts';

/** What a rule says of an entry names its user: Problems has one line for each of many. */
function namesItsUser({ message }: Finding): boolean {
  return typeof message !== 'string' && message.parts.some((part) => part instanceof UserName && part.place === null);
}

describe('what is found in a user', () => {
  for (const { id } of rules) {
    it(`names the user in test/rules/${id}`, () => {
      const folder = new GoldenFolder(new URL(`${id}/`, import.meta.url));
      for (const name of folder.names) {
        const text = folder.bytesOf(`${name}.yml`).toString();
        for (const server of serverNames) {
          for (const { about } of read(text, server).findings) {
            // What is said of the file as a whole stands at its first user.
            if (!about || ruleById(about.finding.code)?.file) continue;
            assert.ok(namesItsUser(about.finding), `${name}, ${server}: ${about.finding.code}`);
          }
        }
      }
    });
  }
});
