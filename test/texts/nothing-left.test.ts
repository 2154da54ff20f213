import assert from 'node:assert/strict';
import { MarkupKind, type MarkupContent } from 'vscode-languageserver/node';
import { finish } from '../../server/src/common/steps.ts';
import { tellIn } from '../../server/src/common/words/translation.ts';
import { refactoringsAt } from '../../server/src/features/change/refactorings.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import type { CompletionOptions } from '../../server/src/features/completion/options.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { summaryTitle } from '../../server/src/features/lenses/summary-title.ts';
import { superUserTitle } from '../../server/src/features/lenses/super-user-title.ts';
import { documentSymbols } from '../../server/src/features/outline/document-symbols.ts';
import { migrationReport } from '../../server/src/features/reports/migration.ts';
import { seenReport } from '../../server/src/features/reports/seen.ts';
import { fixesOf } from '../../server/src/fixes/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { textOf } from '../docs/project-files.ts';
import { GoldenFolder } from '../rules/support/golden-folder.ts';
import { read, type Reading } from '../rules/support/harness.ts';
import { deploymentCases } from '../support/deployment-cases.ts';
import { deploymentFindings } from '../support/deployment-reading.ts';

/** The same in each language: words of YAML and Python, roles, the built-in user. */
const same = new Set('YAML null bool True False argilla owner admin annotator'.split(' '));

const texts = new Set(Object.keys(JSON.parse(textOf('l10n/server.l10n.json')) as object));

/** Translates into a language without letters. */
function withoutLetters(english: string): string {
  if (!texts.has(english)) return english;
  return english.replace(/\{\d+\}|\p{L}/gu, (part) => (part.startsWith('{') ? part : '·'));
}

/** Words that were not translated; code and keys are none, nor is what the file says itself. */
function wordsLeft(said: string, text: string): readonly string[] {
  const own = new Set(text.match(/\p{L}{2,}/gu));
  const words = said.replace(/`[^`]*`|\]\([^)]*\)|^username, .*/g, '').match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => !own.has(word) && !same.has(word));
}

const options: CompletionOptions = {
  snippets: true,
  insertReplace: true,
  documentation: 'markdown',
  commands: new Set(['usersYml.hashAndInsert']),
  unasked: false,
  elsewhere: () => [],
  codesFound: () => new Set(),
};

/** All that is told of a file. */
function* toldOf(reading: Reading): Generator<string | undefined> {
  const { file, findings, text } = reading;
  const fixes = fixesOf(file);
  for (const finding of findings) {
    yield finding.message;
    yield* finding.related.map(({ message }) => message);
    yield* fixes(finding).map(({ title }) => title);
  }
  for (const [line, content] of text.split('\n').entries()) {
    for (const { index: character } of content.matchAll(/[\w'"*]+/g)) {
      const hover = hoverAt(file, { line, character }, MarkupKind.Markdown, [], 'file:///users.yml');
      yield (hover?.contents as MarkupContent | undefined)?.value;
    }
    for (const item of completionsAt(file, { line, character: content.length }, options)?.items ?? [])
      yield* [item.detail, (item.documentation as MarkupContent | undefined)?.value];
    for (const { title } of refactoringsAt(file, { line, character: 3 }, { commands: new Set(), isAsked: true }))
      yield title;
  }
  yield finish(summaryTitle(file));
  for (const entry of file.entries) yield superUserTitle(file, entry) ?? undefined;
  yield* [...documentSymbols(file)].flat().map(({ detail }) => detail);
  for (const { title, parts } of [finish(seenReport(file)), finish(migrationReport(text))]) {
    yield title;
    for (const part of parts) {
      if ('text' in part) yield part.text;
      if (part.kind === 'table') yield* [...part.head, ...part.rows.flatMap(({ cells }) => cells.map(String))];
    }
  }
}

describe('what is told in another language', () => {
  before(() => {
    tellIn(withoutLetters);
  });
  after(() => {
    tellIn(null);
  });

  for (const { id } of rules) {
    it(`has no English word left in test/rules/${id}`, () => {
      const folder = new GoldenFolder(new URL(`../rules/${id}/`, import.meta.url));
      for (const name of folder.names) {
        const text = folder.bytesOf(`${name}.yml`).toString();
        if (text.length > 5000) continue;
        for (const server of ['rubrix-0.18', 'argilla-1.5', 'argilla-migrate'] as const)
          for (const told of toldOf(read(text, server)))
            assert.deepEqual(wordsLeft(told ?? '', text), [], `${name}, ${server}: ${told ?? ''}`);
      }
    });
  }

  it('has no English word left where a server is deployed', () => {
    for (const { id, files } of deploymentCases()) {
      const text = Object.entries(files).flat().join('\n');
      for (const { found } of deploymentFindings(files)) {
        const related = found.related.map(({ message }) => message);
        for (const told of [found.message, ...related, ...found.fixes().map(({ title }) => title)])
          assert.deepEqual(wordsLeft(told, text), [], `${id}: ${told}`);
      }
    }
  });
});
