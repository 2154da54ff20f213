import { message, words } from '../../../common/words/message.ts';
import { relativeTargets } from '../../verdict/refusals.ts';
import { composeExample, goodExample, usersFile, usersVariable } from '../support/example.ts';
import { path } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const mountTargetRelative: DeploymentRule = {
  id: 'mount-target-relative',
  severity: 'error',
  stops: true,
  topic: 'access',
  title: 'The target of a mount does not begin with /',
  why: 'What stands behind the colon is a path in the container, and Docker refuses to start one whose path is not absolute. Often source and target have changed places.',
  bad: composeExample({
    environment: [usersVariable],
    volumes: ['- ./.users.yaml:config/.users.yaml'],
    files: usersFile,
  }),
  good: goodExample,
  fixes: ['correct-target'],
  find(server, say) {
    for (const mount of relativeTargets(server.container)) {
      const { users } = server;
      const wanted = server.environment.find('users-file')?.variable.value;
      const isSwapped = mount.source.kind === 'outside' && mount.target.startsWith('.');
      const subject = {
        mount,
        ...(wanted?.kind === 'text' && !isSwapped && users.kind === 'refused' ? { path: wanted.text } : {}),
      };
      const said = isSwapped
        ? words`The path of the host stands first, then that of the container: these two have changed places. Docker refuses to start the container.`
        : message`${path(mount.target)} has to begin with \`/\`: Docker refuses to start the container.`;
      say(mount.place, said, { subject });
    }
  },
};
