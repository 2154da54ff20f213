import assert from 'node:assert/strict';
import { describeError, internalError } from '../../../server/src/common/describe-error.ts';

describe('an error that nobody expected', () => {
  it('is told by name, code and place, without its message', () => {
    const error = Object.assign(new RangeError('hunter2\n    at hunter2 (hunter2)'), { code: 'ENOSPC' });
    const told = internalError(error);
    assert.match(told, /report it\. RangeError ENOSPC\n +at .*describe-error\.test/);
    assert.doesNotMatch(told, /hunter2/);
  });

  it('may be no error, have no stack, or another message than in it', () => {
    assert.equal(describeError('hunter2'), 'an unknown error');
    const changed = new Error('hunter2\n    at hunter2');
    assert.ok(changed.stack?.includes('hunter2'));
    changed.message = 'another';
    assert.equal(describeError(changed), 'Error');
    assert.equal(describeError(Object.assign(new Error('hunter2'), { stack: undefined })), 'Error');
  });
});
