import assert from 'node:assert/strict';
import { readFileComments } from '../../../server/src/analysis/comments.ts';

describe('comments of a whole file', () => {
  it('are read on the lines that speak to us, whatever ends the others', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const head = ['# Who may annotate', '', '\t # users-yml: server=argilla-1.5, chekc', '# end'].join(lineEnd);
      const { server, serverRange, unknown } = readFileComments(head);
      assert.equal(server, 'argilla-1.5');
      assert.deepEqual(serverRange, { start: { line: 2, character: 15 }, end: { line: 2, character: 33 } });
      assert.deepEqual(
        unknown.map(({ range, word }) => [range.start, word]),
        [[{ line: 2, character: 35 }, 'check']],
      );
    }
  });

  it('are read on no more lines than anybody writes', () => {
    const one = '# users-yml-disable-file super-user\n';
    assert.equal(readFileComments(one.repeat(999)).disabled.length, 999);
    assert.equal(readFileComments(one.repeat(50_000)).disabled.length, 1000);
    assert.equal(readFileComments(`${'\n# nothing for us'.repeat(50_000)}\n${one}`).disabled.length, 1);
  });
});
