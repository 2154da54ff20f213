import { message } from '../common/words/message.ts';
import { pythonType } from '../model/python.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { nameOf, refuses } from './support/words.ts';

const called = {
  NoneType: 'nothing (null)',
  str: 'text',
  list: 'a list',
  set: 'a set',
  tuple: 'a pair',
  bytes: 'binary data',
  bool: 'a boolean',
  int: 'a number',
  float: 'a number',
  date: 'a date',
  datetime: 'a time stamp',
  dict: 'a mapping',
} as const;

export const notAMapping: Rule = {
  id: 'not-a-mapping',
  severity: 'warning',
  stops: true,
  title: 'An entry of the list is not a user',
  why: 'Every entry of the list must be a mapping with `username`, `hashed_password` and `api_key`. Anything else (text, an empty `-`, a list) ends the server with `TypeError … must be a mapping`.',
  bad: '- ana\n',
  good: exampleUser('ana'),
  fixes: ['remove-user'],
  entry: {
    check(entry, say) {
      const { faults, node, value, places, first, profile } = entry;
      if (!faults.some((fault) => fault.kind === 'not-a-mapping')) return;
      const what = called[pythonType(value)];
      // An alias is what its anchor says; that is the place to mend.
      const range = node.kind === 'alias' ? places.of(node.target) : first;
      say(
        range,
        message`${refuses(profile)}: ${nameOf(entry)} is ${what}, no mapping. A user is a mapping of \`username\`, \`hashed_password\` and \`api_key\`.`,
        {
          stops: true,
        },
      );
    },
    usual: { nothing: 'the entry is a mapping of known keys' },
  },
};
