import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Editor } from '../../bench/editor.mjs';
import { randomSource } from '../../bench/random.mjs';
import { ownServer } from '../../bench/servers.mjs';
import { generateUsers } from '../../bench/users.mjs';
import { inBrackets } from '../support/in-brackets.ts';
import { movedWords } from '../support/moved-words.ts';
import { buildServer } from '../support/build-server.ts';

type Findings = NonNullable<Editor['last']>['diagnostics'];

const pieces = [
  '',
  'x',
  '\n',
  "'",
  'é😀',
  '  workspaces: []\n',
  '  disabled: true\n',
  '  # users-yml-disable-line super-user\n',
  '- username: zoe\n  hashed_password: "$2y$05$abc"\n  api_key: zoe-1\n',
];

/** The findings without the name of the file, which is another one each time. */
function said({ last }: Editor): unknown[] {
  return JSON.parse(JSON.stringify(last?.diagnostics).replaceAll(/"file:[^"]*"/g, '""')) as unknown[];
}

describe('edits of a file with many findings', () => {
  let bundle: string;
  before(async () => {
    bundle = await buildServer('edits-over-stdio');
  });

  // The bytes that are sent are made of those that were sent before.
  for (const maxProblems of [1000, 120]) {
    it(`arrive as if it had just been opened, ${String(maxProblems)} findings at most`, async () => {
      const server = ownServer(bundle, { settings: { maxProblems } });
      const [edited, opened] = [new Editor(server), new Editor(server)];
      const random = randomSource(maxProblems);
      try {
        await Promise.all([edited.initialize(), opened.initialize()]);
        let long = 0;
        for (let count = 0; count < 120; count++) {
          // Some edits leave a file that can't be read, of which there is little to say.
          if (count % 20 === 0) await edited.open(generateUsers({ users: 400, seed: count, dense: true }).text);
          const first = random.below(edited.lines.length);
          const last = Math.min(edited.lines.length - 1, first + (random.chance(0.6) ? 0 : random.below(4)));
          const from = random.chance(0.5) ? 0 : random.below((edited.lines[first] ?? '').length + 1);
          const start = { line: first, character: from };
          const end = { line: last, character: last === first ? from : 0 };
          await edited.edit(start, end, random.pick(pieces));
          if (count % 5 > 0) continue;
          await opened.open(edited.lines.join('\n'));
          assert.deepEqual(said(edited), said(opened));
          if (said(edited).length > 100) long += 1;
          opened.close();
        }
        assert.ok(long > 8, String(long));
      } finally {
        await edited.stop();
        await opened.stop();
      }
    });
  }

  it('arrive as if it had just been opened, too, where many users stand on a line', async () => {
    const server = ownServer(bundle, { settings: { maxProblems: 1000 } });
    const [edited, opened] = [new Editor(server), new Editor(server)];
    const random = randomSource(5);
    try {
      await Promise.all([edited.initialize(), opened.initialize()]);
      for (let count = 0; count < 60; count++) {
        if (count % 20 === 0)
          await edited.open(
            fewLines(inBrackets(generateUsers({ users: 200, seed: count, dense: true }).text, 'on one line')),
          );
        const line = random.below(edited.lines.length);
        const places = [...(edited.lines[line] ?? '').matchAll(/[a-z]{3}/g)];
        const character = (places[random.below(Math.max(1, places.length))]?.index ?? 0) + 1;
        const end = random.chance(0.3) ? character + 1 : character;
        await edited.edit(
          { line, character },
          { line, character: end },
          random.pick(['', 'x', 'xyz', 'é😀', '\u0416']),
        );
        if (count % 5 > 0) continue;
        await opened.open(edited.lines.join('\n'));
        assert.deepEqual(said(edited), said(opened));
        assert.ok(said(edited).length > 100);
        opened.close();
      }
    } finally {
      await edited.stop();
      await opened.stop();
    }
  });

  it('arrive as they were, although the client reads them late', async () => {
    const editor = new Editor(ownServer(bundle, { settings: { maxProblems: 5000 } }));
    try {
      await editor.initialize();
      await editor.open(generateUsers({ users: 2000, seed: 1, dense: true }).text);
      const first = said(editor);
      const textDocument = { uri: editor.uri, version: 0 };
      const start = { line: 0, character: 0 };
      editor.process.stdout.pause();
      const answers = [];
      for (let version = 100; version < 106; version++) {
        const contentChanges = [{ range: { start, end: start }, text: '# one more line\n' }];
        editor.tell('textDocument/didChange', { textDocument: { ...textDocument, version }, contentChanges });
        answers.push(editor.ask('textDocument/diagnostic', { textDocument }));
        await sleep(60);
      }
      editor.process.stdout.resume();
      for (const [index, { result }] of (await Promise.all(answers)).entries()) {
        editor.reports.push({ version: index, at: 0, diagnostics: (result as { items: Findings }).items });
        assert.ok(JSON.stringify(result).length > 400_000);
        assert.deepEqual(said(editor), further(first, index + 1));
      }
    } finally {
      await editor.stop();
    }
  });
});

/** Seven users a line. */
function fewLines(list: string): string {
  let count = 0;
  return list.replaceAll('}, {', (separator) => (++count % 7 === 0 ? '},\n {' : separator));
}

/** The same findings so many lines further down. */
function further(findings: unknown[], lines: number): unknown {
  return JSON.parse(JSON.stringify(findings), (key, value: unknown) => {
    if (key === 'message' && typeof value === 'string') return movedWords(value, lines);
    return key === 'line' && typeof value === 'number' ? value + lines : value;
  });
}
