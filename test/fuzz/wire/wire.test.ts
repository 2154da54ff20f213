import assert from 'node:assert/strict';
import { buildServer } from '../../support/build-server.ts';
import { describeResult, fuzzWire } from './fuzz-wire.ts';

describe('messages that make no sense', () => {
  it('end no server, leave no request without an answer, and are told to nobody', async () => {
    const bundle = await buildServer('fuzz-wire');
    const result = await fuzzWire({ bundle, messages: 2500, seed: 7 });
    console.log(`  ${describeResult(result)}`);
    assert.deepEqual(result.faults, []);
  });
});
