import { words } from '../../../common/words/message.ts';
import { composeExample, goodExample, usersFile, usersVariable } from '../support/example.ts';
import type { DeploymentRule } from '../rule.ts';

export const volumesInEnvironment: DeploymentRule = {
  id: 'volumes-in-environment',
  severity: 'error',
  stops: true,
  topic: 'access',
  title: '`volumes` stands under `environment`, two blanks too deep',
  why: 'In the compose files that Argilla shipped from 1.1 to 1.29 the `volumes:` in comments stands two blanks too deep. Taken out of the comment as it is, it becomes a variable, and Compose refuses the file, as a variable is no list.',
  bad: composeExample({
    environment: [usersVariable, 'volumes:', '- ./.users.yaml:/config/.users.yaml'],
    files: usersFile,
  }),
  good: goodExample,
  fixes: ['move-volumes'],
  find({ refusals }, say) {
    for (const { kind, place } of refusals)
      if (kind === 'volumes-in-environment')
        say(
          place,
          words`This stands under \`environment\`, two blanks too deep: Compose refuses the file. It belongs beside \`environment\`.`,
        );
  },
};
