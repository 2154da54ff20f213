import assert from 'node:assert/strict';
import { serverNames } from '../../../server/src/common/servers.ts';
import { profileOf } from '../../../server/src/model/profiles/index.ts';

describe('profiles of servers', () => {
  for (const name of serverNames) {
    it(`${name} has its own`, () => {
      assert.equal(profileOf(name).name, name);
    });
  }
});
