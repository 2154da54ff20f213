import fc from 'fast-check';
import { comments, hash, keys, lists, names, scalars, wholes } from './users-text-pieces.ts';

/** Texts of users files as people write, half-write and break them. */

const oneOf = (texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const pair = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: oneOf(keys.slice(0, 6)) }, oneOf(keys)), oneOf(scalars), oneOf(comments))
  .map(([key, value, comment]) => `${key}: ${value}${comment}`);
const calmPair = fc
  .tuple(oneOf(keys.slice(0, 6)), oneOf(scalars.slice(0, 27)), oneOf(comments.slice(0, 5)))
  .map(([key, value, comment]) => `${key}: ${value}${comment}`);
const workspaces = fc.tuple(oneOf(lists), oneOf(comments)).map(([list, comment]) => `workspaces: ${list}${comment}`);
const calmBetween = oneOf([
  '',
  '',
  '',
  '\n',
  '# comment\n',
  '  # users-yml-disable-next-line super-user\n',
  '   \n',
  '  stray: 1\n',
  '\tx\n',
]);
const wildBetween = oneOf([
  '',
  '',
  '',
  '',
  '\n',
  '# comment\n',
  '  # users-yml-disable-next-line super-user\n',
  '   \n',
  'stray\n',
  '---\n',
  '...\n',
  '  stray: 1\n',
]);

const usual = fc
  .tuple(oneOf(names.slice(0, 5)), oneOf(lists.slice(0, 6)), fc.nat(30))
  .map(
    ([name, list, key]) =>
      `- username: ${name}\n  hashed_password: ${hash}\n  api_key: key-${String(key)}-8fW2kqZtR4mNvB3xT5pLs9\n  workspaces: ${list}\n`,
  );

function fromPairs(line: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(line, { minLength: 1, maxLength: most }), oneOf(['- ', '- ', '- ', '-   ', '-  ']))
    .map(([lines, dash]) => `${dash}${lines.join(`\n${' '.repeat(dash.length)}`)}\n`);
}

/** Entries from well-made to badly broken, which still can be told apart one by one. */
const calmEntry = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: usual },
      { weight: 4, arbitrary: fromPairs(fc.oneof({ weight: 3, arbitrary: calmPair }, workspaces), 5) },
      { weight: 1, arbitrary: oneOf(wholes.slice(0, 7)) },
    ),
    calmBetween,
  )
  .map(([entry, behind]) => entry + behind);

/** Anything. */
export const entryText = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: calmEntry },
      { weight: 2, arbitrary: fromPairs(fc.oneof({ weight: 3, arbitrary: pair }, workspaces), 4) },
      { weight: 1, arbitrary: oneOf(wholes) },
    ),
    wildBetween,
  )
  .map(([entry, behind]) => entry + behind);

const head = oneOf([
  '',
  '',
  '# Users\n\n',
  '---\n',
  '# users-yml: server=argilla-migrate\n',
  '---\n# users-yml: server=argilla-1.5\n',
  '# users-yml-disable-file super-user\n---\n',
  '\ufeff',
  '%YAML 1.1\n---\n',
  'users:\n',
]);

const lineEnd = oneOf(['\n', '\n', '\n', '\r\n', '\r']);

/** Whole files of at most `most` entries. */
export function fileText(most: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      head,
      fc.oneof(
        { weight: 3, arbitrary: fc.array(calmEntry, { maxLength: most, size: 'max' }) },
        { weight: 1, arbitrary: fc.array(entryText, { maxLength: most, size: 'max' }) },
      ),
      lineEnd,
      fc.boolean(),
    )
    .map(([start, entries, end, cut]) => {
      const text = (start + entries.join('')).replaceAll('\n', end);
      return cut ? text.slice(0, -1) : text;
    });
}

/** What is typed or pasted. */
export const insertion = fc.oneof(
  {
    weight: 3,
    arbitrary: oneOf([
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '#',
      ' #',
      ':',
      ': ',
      '-',
      '- ',
      ' ',
      '&a ',
      '*a',
      '!',
      '|',
      '\\',
      ',',
      '\t',
      'x',
      'é',
      '🙂',
    ]),
  },
  {
    weight: 2,
    arbitrary: oneOf([
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '\n- ',
      '\n---\n',
      '---\n',
      '...\n',
      '\n  ',
      '\u2028',
      '\u0085',
      '\u0000',
      '\ufeff',
      '%',
      '# users-yml: server=argilla-1.5\n',
    ]),
  },
  { weight: 2, arbitrary: calmEntry },
  { weight: 1, arbitrary: entryText },
  { weight: 1, arbitrary: oneOf(scalars) },
  { weight: 2, arbitrary: fc.constant('') },
);

/**
 * A place in a text, as a fraction of its length. All are equally likely, as they are not with `fc.double`, of whose
 * numbers nearly all are next to 0.
 */
export const place = fc.nat(10_000).map((part) => part / 10_000);
