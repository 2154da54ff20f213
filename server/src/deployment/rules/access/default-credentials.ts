import { message, words } from '../../../common/words/message.ts';
import { startsServer } from '../../verdict/command.ts';
import { composeExample, goodExample } from '../support/example.ts';
import { accounts } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const defaultCredentials: DeploymentRule = {
  id: 'default-credentials',
  severity: 'warning',
  topic: 'access',
  yieldsTo: 'access',
  title: 'Anybody can sign in with a published password or API key',
  why: 'Without a users file the server has a built-in super-user whose password and API key anybody can read in its sources; the images of Argilla 1.6 to 1.29 make such a user, and the quickstart images two of them. Each is replaced by a variable of its own, password and key. Where the port is not published, or only on this machine, this is an information.',
  bad: composeExample(),
  good: goodExample,
  fixes: ['replace-credentials'],
  find(server, say) {
    const { credentials, exposure, container, named, refusals, way } = server;
    if (credentials.state !== 'built-in' || !startsServer(container) || refusals.length > 0) return;
    const severity = exposure === 'open' ? 'warning' : 'information';
    for (const { variable } of credentials.published)
      say(variable.key, words`This value is published: anybody who reaches the server can sign in with it.`, {
        severity,
        subject: { variable },
      });
    if (credentials.published.length > 0) return;
    const unless =
      way === 'space'
        ? message` A Space is public; its settings can have secrets that replace them.`
        : way === 'dockerfile'
          ? message` Variables can replace them when the image runs.`
          : message``;
    say(named, message`Anybody who reaches the server can sign in as ${accounts(server)}.${unless}`, { severity });
  },
};
