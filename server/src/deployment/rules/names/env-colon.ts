import { message } from '../../../common/words/message.ts';
import { composeExample, usersFile, usersMount } from '../support/example.ts';
import { effectOf } from '../support/effect.ts';
import { topicOf } from '../support/words.ts';
import type { Place } from '../../container.ts';
import { variablesOf, type KnownVariable } from '../../variables/known.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import type { DeploymentRule } from '../rule.ts';

const parts = { volumes: [usersMount], files: usersFile, asList: true };

export const envColon: DeploymentRule = {
  id: 'env-colon',
  severity: 'warning',
  stops: true,
  topic: 'access',
  title: 'A colon for the equals sign in a list of variables',
  why: 'In the list form of `environment` an entry is `NAME=value`. Of `- NAME:value` the whole text becomes the name of a variable without a value; `- NAME: value`, with a blank, is no text at all, and Compose refuses the file.',
  bad: composeExample({ ...parts, environment: ['- RUBRIX_LOCAL_AUTH_USERS_DB_FILE:/config/.users.yaml'] }),
  good: composeExample({ ...parts, environment: ['- RUBRIX_LOCAL_AUTH_USERS_DB_FILE=/config/.users.yaml'] }),
  fixes: ['colon-to-equals'],
  find(server, say) {
    for (const { place, known } of refusedEntries(server))
      say(
        place,
        message`Compose refuses the file: in this list an entry is written \`NAME=value\`, and this one is a mapping.`,
        {
          severity: 'error',
          topic: topicOf(known.role),
        },
      );
    for (const stray of server.environment.strays) {
      if (stray.kind !== 'colon') continue;
      const { variable, meant } = stray;
      say(
        variable.key,
        message`The whole text becomes the name of a variable: an entry is written \`NAME=value\`. ${effectOf(server, meant.role)}`,
        { topic: topicOf(meant.role), subject: { variable, meant: meant.name } },
      );
    }
  },
};

/** Entries with a blank behind the colon, of variables that the server reads. */
function refusedEntries({
  refusals,
  files,
  release,
}: JudgedServer): readonly { readonly place: Place; readonly known: KnownVariable }[] {
  return refusals.flatMap(({ kind, place }) => {
    const answer = kind === 'environment-entry' ? files.read(place.file) : null;
    const text = answer?.kind === 'text' ? answer.text.slice(place.start, place.end) : '';
    const name = /^(["']?)([\w-]+)\1[ \t]*:/.exec(text)?.[2]?.toUpperCase();
    const known = variablesOf(release).find((each) => each.name === name);
    return known ? [{ place, known }] : [];
  });
}
