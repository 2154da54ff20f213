import { words, type Words } from '../common/words/message.ts';
import type { Profile } from '../model/profiles/index.ts';
import { pythonType } from '../model/python.ts';
import type { Value } from '../yaml/value.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, refuses } from './support/words.ts';

export const notAList: Rule = {
  id: 'not-a-list',
  severity: 'warning',
  stops: true,
  title: 'The file is no list of users',
  why: 'The whole file must be one list (`- username: …`). An empty file, a mapping such as `users:` or a single user without `-` ends the server; an empty mapping or an empty text starts it with no users, so that nobody can sign in.',
  bad: exampleUser('ana').replace(/^../gm, ''),
  good: exampleUser('ana'),
  fixes: ['make-list'],
};

/** The message for a root that is no plain list. Unless it stops, the server starts with no users at all. */
export function notAListMessage(root: Value, profile: Profile): { message: Words; stops: boolean } {
  const wanted = 'It must be a list of users, each beginning with `- username: …`.';
  switch (root.type) {
    case 'list':
    case 'tuple':
      // A list by `!!omap` or `!!pairs`: Python makes pairs of its entries.
      if (root.items.length === 0)
        return { message: words`${actor(profile)} starts with no users at all, so nobody can sign in.`, stops: false };
      return {
        message: words`${refuses(profile)}: the file is a list of pairs, because of its tag. ${wanted}`,
        stops: true,
      };
    case 'null':
      return {
        message: words`${refuses(profile)}: the file holds nothing. ${wanted} For no users at all write \`[]\`.`,
        stops: true,
      };
    case 'dict':
    case 'set':
    case 'str':
    case 'bytes': {
      const empty = root.type === 'str' || root.type === 'bytes' ? root.value.length === 0 : root.items.length === 0;
      if (empty)
        return {
          message: words`${actor(profile)} starts with no users at all, so nobody can sign in. ${wanted}`,
          stops: false,
        };
      const what = root.type === 'dict' ? 'a mapping' : root.type === 'set' ? 'a set' : 'a text';
      return { message: words`${refuses(profile)}: the file is ${what}. ${wanted}`, stops: true };
    }
    default:
      return {
        message: words`${refuses(profile)}: the file is one value (${pythonType(root)}). ${wanted}`,
        stops: true,
      };
  }
}
