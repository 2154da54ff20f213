import { digits, repeat, user, users, type Kinds } from './write.ts';

/** Documents, directives, and what stands above the list. */
export const documents: Kinds = {
  documents: (n) => repeat(n, (number) => `---\n${user(number)}`),
  'documents that are ended': (n) => repeat(n, (number) => `${user(number)}...\n`),
  'a second document at the end': (n) => `${users(n)}---\n${user(n)}`,
  'a document that is ended, and more': (n) => `${user(0)}...\n${users(n)}`,
  'separators with texts': (n) => user(0) + repeat(n, () => '--- x\n'),
  'separators alone': (n) => '---\n'.repeat(n) + user(0),
  'ends alone': (n) => user(0) + '...\n'.repeat(n),
  'a version of YAML': (n) => `%YAML 1.1\n---\n${users(n)}`,
  'versions of YAML': (n) => `${'%YAML 1.1\n'.repeat(n)}---\n${users(2)}`,
  'handles of tags': (n) => `${repeat(n, (number) => `%TAG !h${digits(number)}! tag:x,2000:\n`)}---\n${users(2)}`,
  'one handle of tags': (n) => `${repeat(n, () => '%TAG !h! tag:x,2000:\n')}---\n${users(2)}`,
  'other directives': (n) => `${'%FOO bar\n'.repeat(n)}---\n${users(2)}`,
  'directives without a document': (n) => users(2) + '%FOO bar\n'.repeat(n),
  'a long version of YAML': (n) => `%YAML 1.${'1'.repeat(n * 8)}\n---\n${users(2)}`,
  'a long directive': (n) => `%FOO ${'x '.repeat(n * 4)}\n---\n${users(2)}`,
  'a separator with a long comment': (n) => `--- # ${'x '.repeat(n * 4)}\n${users(2)}`,
  'a separator with blanks': (n) => `---${' '.repeat(n * 8)}x\n${users(2)}`,
  'text above the list': (n) => `${repeat(n, (number) => `line ${digits(number)}\n`)}${users(2)}`,
  'text below the list': (n) => users(2) + repeat(n, (number) => `line ${digits(number)}\n`),
  'keys below the list': (n) => users(2) + repeat(n, (number) => `k${digits(number)}: x\n`),
};
