import { words, type Words } from '../common/words/message.ts';
import type { ServerName } from '../common/servers.ts';
import type { Profile } from '../model/profiles/index.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const badComment: Rule = {
  id: 'bad-comment',
  severity: 'warning',
  title: 'A comment for this checker that says nothing',
  why: '`# users-yml: server=…` chooses the server that the file is judged for, `check` and `ignore` say whose file it is. A name or word that is misspelt chooses nothing, so that the file is judged for another server than the one that was meant.',
  bad: `# users-yml: server=argilla-1.6\n${exampleUser('ana')}`,
  good: `# users-yml: server=argilla-1.5\n${exampleUser('ana')}`,
  fixes: [],
};

/** Of `server=NAME`. `meant`: the nearest name. */
export function unknownServerMessage(meant: ServerName | null, { title }: Profile): Words {
  const hint = meant === null ? words`` : words` Did you mean \`${meant}\`?`;
  return words`There is no server of this name, so the file is judged for ${title}.${hint}`;
}

/** Of another word behind `# users-yml:`. */
export function unknownWordMessage(meant: 'check' | 'ignore' | 'server' | null): Words {
  const hint = meant === null ? words`` : words` Did you mean \`${meant}${meant === 'server' ? '=' : ''}\`?`;
  return words`This says nothing: the words are \`check\`, \`ignore\` and \`server=\`.${hint}`;
}
