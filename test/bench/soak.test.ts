import assert from 'node:assert/strict';
import { ownServer, inBench } from '../../bench/servers.mjs';
import { Soak } from '../../bench/soak/session.mjs';
import { linesOf, offsetAt, positionAt, withEdits } from '../../bench/soak/text.mjs';
import { buildServer } from '../support/build-server.ts';

describe('the soak', () => {
  it('asks for everything, edits, restarts, and finds the server as a fresh one', async () => {
    const server = ownServer(await buildServer('soak'), { settings: { maxProblems: 50 } });
    const [program = '', ...parameters] = server.command;
    const command = [program, '--import', inBench('soak/monitor.mjs'), ...parameters];
    const kinds = ['users: super-users', 'comments: comments between users'];
    const soak = new Soak({ server: { ...server, command }, seed: 3, length: 1500, restart: 2, kinds });
    try {
      await soak.start();
      for (let round = 0; round < 3; round++) {
        const { edits, requests, process: used, differences, hangs } = await soak.round((done) => done >= 15);
        assert.deepEqual({ differences, hangs }, { differences: [], hangs: [] });
        assert.ok(edits >= 15 && requests > 20 && used.heap > 0 && used.resident > used.heap);
      }
    } finally {
      await soak.stop();
    }
  });

  it('tells when the server says something else than a fresh one', async () => {
    const server = ownServer(inBench('../test/bench/forgetful-server.mjs'));
    const soak = new Soak({ server, seed: 1, length: 500, restart: 9, kinds: ['users: sound users'] });
    try {
      await soak.start();
      const { differences } = await soak.round((done) => done >= 3);
      assert.ok(differences.some(({ what, document }) => what === 'diagnostics' && document?.changes.length));
    } finally {
      await soak.stop();
    }
  });

  it('counts lines as LSP does', () => {
    const text = 'a\r\nb\rc\n\nd';
    assert.deepEqual(linesOf(text), ['a', 'b', 'c', '', 'd']);
    for (const offset of [0, 1, 3, 4, 5, 6, 7, 8, 9]) assert.equal(offsetAt(text, positionAt(text, offset)), offset);
    const start = { line: 1, character: 0 };
    const edits = [
      { range: { start, end: { line: 2, character: 9 } }, newText: 'x' },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: '' },
    ];
    assert.equal(withEdits(text, edits), '\r\nx\n\nd');
  });
});
