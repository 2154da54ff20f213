import { words } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const masterKey: Rule = {
  id: 'master-key',
  severity: 'information',
  title: 'A built-in API key that no users file takes away',
  why: 'Argilla 1.3 to 1.5 takes the API key `rubrix.apikey` as the built-in super-user even with a users file in place, unless the variable `ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY` is set to something else. The file can’t mend that; the environment of the server can.',
  bad: exampleUser('ana'),
  good: '[]\n',
  server: 'argilla-1.5',
  fixes: [],
  file({ profile, place }, say) {
    const { master } = profile;
    if (!master) return;
    say(
      place,
      words`${profile.title} takes the API key \`${master.key}\` as a super-user, whatever the users file says. Set \`${profile.environmentPrefix}LOCAL_AUTH_DEFAULT_APIKEY\` to a random text.`,
    );
  },
};
