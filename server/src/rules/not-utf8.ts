import { words, type Words } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { Rule } from './rule.ts';
import { refuses } from './support/words.ts';

export const notUtf8: Rule = {
  id: 'not-utf8',
  severity: 'warning',
  stops: true,
  title: 'The file is not UTF-8',
  why: 'The server opens the file as UTF-8 text (the encoding of its locale). Latin-1 or UTF-16 bytes end it with `UnicodeDecodeError`. An editor shows the file in its own encoding and can save it as UTF-8; the command line sees the bytes.',
  bad: exampleUser('ana', { full_name: 'Ana D\uFFFDaz' }),
  good: exampleUser('ana', { full_name: 'Ana Díaz' }),
  fixes: [],
};

export function notUtf8Message(profile: Profile): Words {
  return words`${refuses(profile)}: the file is not UTF-8 text from here on. Save it as UTF-8.`;
}
