import { message, Quote, words, type Message } from '../../../../server/src/common/words/message.ts';
import { classifyHash } from '../../../../server/src/hashing/bcrypt-hash.ts';
import { fieldOf, isTrue, rangeOf, textOf, workspacesOf } from '../../../../server/src/model/entry-view.ts';
import type { UsualField } from '../../../../server/src/model/usual-user.ts';
import type { Rule } from '../../../../server/src/rules/rule.ts';

const fields: readonly UsualField[] = ['username', 'hashed_password', 'api_key', 'full_name', 'email', 'disabled'];

/**
 * A rule that says all that rules are told of a user, once from a reading in full, once of a user of the usual form.
 */
export const probe: Rule = {
  id: 'probe',
  severity: 'hint',
  title: 'All that there is to see',
  why: 'What a rule knows of a user of the usual form must be true.',
  bad: '',
  good: '',
  fixes: [],
  entry: {
    check(entry, say) {
      for (const name of fields) {
        const written = fieldOf(entry, name)?.value.node;
        const node = written?.kind === 'alias' ? written.target : written;
        if (node?.kind === 'scalar') say(rangeOf(entry, name), told(`${name}: ${node.value}`));
      }
      const hash = classifyHash(textOf(entry, 'hashed_password') ?? '');
      const cost = hash.usable ? hash.cost : null;
      const { superuser } = entry.user ?? {};
      say(entry.first, told(JSON.stringify({ cost, superuser, disabled: isTrue(entry, 'disabled') })));
      for (const { text, range, item } of workspacesOf(entry)) say(range, told(`workspace ${String(item)}: ${text}`));
    },
    usual(user, say) {
      for (const name of fields) {
        const text = user.textOf(name);
        if (text !== null) say(user.rangeOf(name), told(`${name}: ${text}`));
      }
      const { cost, superuser, disabled } = user;
      say(user.firstKey(), told(JSON.stringify({ cost, superuser, disabled })));
      for (const { text, range, item } of user.listWorkspaces()) say(range, told(`workspace ${String(item)}: ${text}`));
    },
  },
};

/** Text of the file, as it is. */
function told(text: string): Message {
  return message`${new Quote(text, words`-`)}`;
}
