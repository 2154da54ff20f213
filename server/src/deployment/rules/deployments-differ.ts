import { message, type Message } from '../../common/words/message.ts';
import { deploymentsDifferCode } from '../../model/suppression.ts';
import { generationTitles } from '../images/titles.ts';
import { gottenFiles } from '../verdict/gotten-files.ts';
import type { JudgedServer } from '../verdict/server.ts';
import { composeExample, goodExample, usersFile, usersMount, usersVariable } from './support/example.ts';
import { name } from './support/words.ts';
import type { AcrossRule } from './rule.ts';

const services = composeExample({ environment: [usersVariable], volumes: [usersMount], files: usersFile });

/** Two servers of different generations that get one users file. */
export const deploymentsDiffer: AcrossRule = {
  id: deploymentsDifferCode,
  severity: 'information',
  title: 'Servers of different releases get one users file',
  why: 'What a users file means depends on the release that reads it. Where the deployments of a file differ, none of them decides for which one it is judged: a comment at its top can (`# users-yml: server=argilla-1.5`), or the setting `usersYml.server`.',
  bad: {
    ...services,
    'docker-compose.argilla.yaml':
      composeExample({
        service: 'argilla',
        image: 'argilla/argilla-server:v1.5.1',
        ports: '6901:6900',
        environment: ['ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml'],
        volumes: [usersMount],
      })['docker-compose.yaml'] ?? '',
  },
  good: goodExample,
  fixes: [],
  find(servers, say) {
    const byFile = new Map<string, JudgedServer[]>();
    for (const server of servers) {
      if (server.judgesFor === null) continue;
      for (const file of gottenFiles(server)) {
        const all = byFile.get(file) ?? [];
        byFile.set(file, all);
        all.push(server);
      }
    }
    for (const [file, all] of byFile) {
      const [first] = all;
      if (!first || new Set(all.map(({ judgesFor }) => judgesFor)).size < 2) continue;
      const different = [...new Map(all.map((server) => [server.judgesFor, server])).values()];
      const related = different.map((server) => ({ place: server.named, message: title(server) }));
      const said = message`Servers of different releases get this file (${different.map(title).reduce((list, each) => message`${list}, ${each}`)}), so that none of them decides how it is judged. A comment \`# users-yml: server=…\` at its top does.`;
      say(first, { file, start: 0, end: 0 }, said, { related });
    }
  },
};

function title({ container: { service }, release: { generation } }: JudgedServer): Message {
  const named = service === null ? message`a server` : message`${name(service)}`;
  return generation === null ? named : message`${named}: ${generationTitles[generation]}`;
}
