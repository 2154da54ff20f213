import assert from 'node:assert/strict';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { someHash, user } from '../../../support/users.ts';
import { afterTaking, itemsAt, labelsAt, type AtOptions } from './completion-at.ts';

/** `labelling` is used most, then `reviews`, then the others. */
const team =
  user('ben', { workspaces: '[labelling, reviews]' }) +
  user('cid', { workspaces: '[labelling, reviews, sandbox]' }) +
  user('dora', { workspaces: '[labelling, "0123"]' });
const names = ['labelling', 'reviews', '0123', 'sandbox'];

const truths: readonly (readonly [title: string, text: string, labels: readonly string[], server?: ServerName])[] = [
  ['behind `disabled: `', '- username: ana\n  disabled: |\n', ['true', 'false']],
  ['half-written', '- username: ana\n  disabled: t|\n  api_key: x\n', ['true', 'false']],
  ['in front of a comment', '- username: ana\n  disabled: | # why\n', ['true', 'false']],
  ['behind a dash', '- disabled: |\n', ['true', 'false']],
  ['in brackets', '- {username: ana, disabled: |}\n', ['true', 'false']],
  ['in brackets, half-written', '- {disabled: tr|, username: ana}\n', ['true', 'false']],
  ['in an indented list', '  - username: ana\n    disabled: |\n', ['true', 'false']],
  ['of `superuser`, which is read', '- username: ana\n  superuser: |\n', ['true', 'false'], 'argilla-1.5'],
  ['of `superuser`, which is not', '- username: ana\n  superuser: |\n', []],
  ['right behind the colon', '- username: ana\n  disabled:|\n', []],
  ['behind another word', '- username: ana\n  disabled: true |\n', []],
  ['in quotes', '- username: ana\n  disabled: "t|"\n', []],
  ['in a comment', '- username: ana\n  disabled: # at t|\n', []],
  ['right before a comment', '- username: ana\n  disabled: |# why\n', []],
  ['of a key of something else', '- username: ana\n  extra:\n    disabled: |\n', []],
  ['of a key that is no own property', '- username: ana\n  constructor: |\n', []],
];

const lists: readonly (readonly [title: string, text: string, labels: readonly string[], options?: AtOptions])[] = [
  ['an empty list', `- username: ana\n  workspaces: [|]\n${team}`, names],
  ['the next name', `- username: ana\n  workspaces: [reviews, |]\n${team}`, ['labelling', '0123', 'sandbox']],
  ['a name before others', `- username: ana\n  workspaces: [|, sandbox]\n${team}`, ['labelling', 'reviews', '0123']],
  ['a name in quotes', `- username: ana\n  workspaces: ["reviews", "la|"]\n${team}`, ['labelling', '0123', 'sandbox']],
  [
    'a list that is not closed',
    `- username: ana\n  workspaces: [reviews, |\n  api_key: x\n${team}`,
    ['labelling', '0123', 'sandbox'],
  ],
  [
    'a list over lines',
    `- username: ana\n  workspaces: [\n    reviews, # most\n    |\n  ]\n${team}`,
    ['labelling', '0123', 'sandbox'],
  ],
  [
    'a list below its key',
    `- username: ana\n  workspaces:\n    [reviews, |]\n${team}`,
    ['labelling', '0123', 'sandbox'],
  ],
  ['behind an anchor', `- username: ana\n  workspaces: &w [|]\n${team}`, names],
  ['a name that only this user has', `- username: ana\n  workspaces: [secret, sec|ret]\n${team}`, names],
  ['a name as it is', `- username: ana\n  workspaces: [labelling|]\n${team}`, names],
  ['the first item', `- username: ana\n  workspaces:\n    - |\n${team}`, names],
  [
    'the next item',
    `- username: ana\n  workspaces:\n    - labelling\n    - |\n  api_key: x\n${team}`,
    ['reviews', '0123', 'sandbox'],
  ],
  [
    'an item in between',
    `- username: ana\n  workspaces:\n  - labelling # most\n  - re|\n  - 'sandbox'\n${team}`,
    ['reviews', '0123'],
  ],
  ['a line for the first item', `- username: ana\n  workspaces:\n    |\n${team}`, names],
  [
    'a line for the next item',
    `- username: ana\n  workspaces:\n    - labelling\n    |\n${team}`,
    ['reviews', '0123', 'sandbox'],
  ],
  ['no list yet', `- username: ana\n  workspaces: |\n${team}`, names],
  ['a user in brackets', `- {username: ana, workspaces: [reviews, |]}\n${team}`, ['labelling', '0123', 'sandbox']],
  ['a user in brackets without a list', `- {username: ana, workspaces: |}\n${team}`, names],
  ['JSON', '[{"username": "ana", "workspaces": ["a", "b"]},\n{"username": "ben", "workspaces": ["a", "|"]}]\n', ['b']],
  [
    'no names of users',
    `- username: ana\n  workspaces: [|]\n${user('ben', { workspaces: '[ben, ana, cid, x]' })}${user('cid')}`,
    ['cid', 'x'].slice(1),
  ],
  [
    'no names that are refused',
    `- username: ana\n  workspaces: [|]\n${user('ben', { workspaces: '["", "a b", -x, y]' })}`,
    ['y'],
  ],
  [
    'no names that the task refuses',
    `- username: ana\n  workspaces: [|]\n${user('ben', { workspaces: '[Upper, lower]' })}`,
    ['lower'],
    { server: 'argilla-migrate' },
  ],
  ['unasked', `- username: ana\n  workspaces: [|]\n${team}`, names, { unasked: true }],
  ['unasked, behind a dash', `- username: ana\n  workspaces:\n    - |\n${team}`, names, { unasked: true }],
];

const nowhere: readonly (readonly [title: string, text: string])[] = [
  ['behind a list', `- username: ana\n  workspaces: [a] |\n${team}`],
  ['behind a name', `- username: ana\n  workspaces: [a |]\n${team}`],
  ['before a name', `- username: ana\n  workspaces: [| a]\n${team}`],
  ['in a list in the list', `- username: ana\n  workspaces: [[|]]\n${team}`],
  ['in a mapping in the list', `- username: ana\n  workspaces: [{|}]\n${team}`],
  ['in a list of another key', `- username: ana\n  teams: [|]\n${team}`],
  ['in an item of another key', `- username: ana\n  teams:\n    - |\n${team}`],
  ['in a comment of a list', `- username: ana\n  workspaces: [a, # by |\n    b]\n${team}`],
  ['right behind a dash', `- username: ana\n  workspaces:\n    -|\n${team}`],
  ['in an item of another indentation', `- username: ana\n  workspaces:\n    - a\n      - |\n${team}`],
  ['in a key of an item', `- username: ana\n  workspaces:\n    - a: |\n${team}`],
  ['where a list follows', `- username: ana\n  workspaces: |\n    - a\n${team}`],
];

describe('completion of values', () => {
  for (const [title, text, labels, server = 'rubrix-0.18'] of truths) {
    it(`offers ${labels.length > 0 ? 'true and false' : 'nothing'}: ${title}`, () => {
      assert.deepEqual(labelsAt(text, { server }), labels);
      if (labels.length > 0) assert.deepEqual(labelsAt(text, { server, unasked: true }), labels);
    });
  }

  it('writes a value in the place of its beginning', () => {
    assert.equal(afterTaking('- disabled: t|\n', 'true'), '- disabled: true\n');
    assert.equal(afterTaking('- disabled: t|rue # x\n', 'false'), '- disabled: false # x\n');
  });
});

describe('completion of workspaces', () => {
  for (const [title, text, labels, options] of lists) {
    it(`offers those of other users, most used first: ${title}`, () => {
      assert.deepEqual(labelsAt(text, options), labels);
    });
  }

  for (const [title, text] of nowhere) {
    it(`offers none ${title}`, () => {
      assert.deepEqual(labelsAt(text), []);
    });
  }

  const taken: readonly (readonly [list: string, label: string, after: string, options?: { how: 'insert' }])[] = [
    [' [reviews, |]', 'labelling', ' [reviews, labelling]'],
    [' [la|, reviews]', 'labelling', ' [labelling, reviews]'],
    [' [la|b, reviews]', 'labelling', ' [labelling, reviews]'],
    [' ["la|"]', 'labelling', ' ["labelling"]'],
    [' ["la|b"]', 'labelling', ' ["labelling"]'],
    [' ["|"]', 'labelling', ' ["labelling"]', { how: 'insert' }],
    [" ['la|]", 'labelling', " ['labelling']"],
    [" ['|]", '0123', " ['0123']"],
    [' ["|"]', '0123', ' ["0123"]'],
    [' [|]', '0123', " ['0123']"],
    [' [01|2]', '0123', " ['0123']", { how: 'insert' }],
    [' |', 'labelling', ' [labelling]'],
    [' lab|', 'labelling', ' [labelling]'],
    [' |', '0123', " ['0123']"],
    ['\n    - |', 'labelling', '\n    - labelling'],
    ['\n    - re|\n    - x', 'reviews', '\n    - reviews\n    - x'],
    ['\n    - "re|"', 'reviews', '\n    - "reviews"'],
    ['\n    - x\n    |', 'reviews', '\n    - x\n    - reviews'],
    ['\n    re|', 'reviews', '\n    - reviews'],
  ];
  for (const [list, label, after, options] of taken) {
    it(`writes ${JSON.stringify(after)} for ${JSON.stringify(list)}`, () => {
      const text = (value: string): string => `- username: ana\n  workspaces:${value}\n${team}`;
      assert.equal(afterTaking(text(list), label, options), text(after));
    });
  }

  it('does not pop up where a list is yet to begin', () => {
    for (const list of [' |', '\n    |']) {
      assert.deepEqual(labelsAt(`- username: ana\n  workspaces:${list}\n${team}`, { unasked: true }), []);
    }
  });

  it('says how many other users have a name', () => {
    const items = itemsAt(`- username: ana\n  workspaces: [reviews, |]\n${team}`);
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ['3 users', '1 user', '1 user'],
    );
  });

  it('offers no more than anybody would look at, those that fit', () => {
    const many = Array.from({ length: 300 }, (_, index) => `ws-${String(index)}`);
    const file = user('ben', { workspaces: `[${many.join(', ')}]` });
    assert.equal(labelsAt(`- username: ana\n  workspaces: [|]\n${file}`).length, 200);
    assert.deepEqual(labelsAt(`- username: ana\n  workspaces: [s-299|]\n${file}`), ['ws-299']);
  });

  it('never shows a hash or an API key', () => {
    const file = user('ben', {
      workspaces: `[x, ${someHash.slice(0, 7)}]`,
      api_key: 'ben-secret-8fW2kqZtR4mNvB3xT5pLs9',
    });
    for (const place of ['workspaces: [|]', 'api_key: |', 'hashed_password: |', '|']) {
      const shown = JSON.stringify(itemsAt(`- username: ana\n  ${place}\n${file}`));
      assert.ok(!shown.includes('ben-secret-8fW2kqZtR4mNvB3xT5pLs9') && !shown.includes(someHash.slice(7)));
    }
  });
});
