import assert from 'node:assert/strict';
import { withoutPayload } from '../../../client/src/trace/trace-text.ts';

describe('trace entries', () => {
  it('keep direction and method, and lose what was sent', () => {
    const entry = 'Sending notification \'textDocument/didOpen\'.\nParams: { "text": "api_key: s3cret" }';
    assert.equal(withoutPayload(entry), "Sending notification 'textDocument/didOpen'.");
    assert.equal(withoutPayload(entry.replace('\n', '\r\n')), "Sending notification 'textDocument/didOpen'.");
  });

  it('lose everything when they are JSON', () => {
    assert.equal(withoutPayload('{"isLSPMessage":true,"message":{"text":"s3cret"}}'), '(message)');
  });
});
