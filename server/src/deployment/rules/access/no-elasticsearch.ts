import { message } from '../../../common/words/message.ts';
import { searchEngineVariable } from '../../images/facts.ts';
import { runsStartScript } from '../../verdict/command.ts';
import { composeExample, goodExample, usersFile, usersMount, usersVariable } from '../support/example.ts';
import type { DeploymentRule } from '../rule.ts';

export const noElasticsearch: DeploymentRule = {
  id: 'no-elasticsearch',
  severity: 'error',
  stops: true,
  topic: 'other',
  title: 'The variable is missing that the start script waits for',
  why: 'The images of Rubrix and of Argilla 1.0 first wait for the search engine that `ELASTICSEARCH`, in Argilla 1.0 `ARGILLA_ELASTICSEARCH`, names. Without it the container ends at once with status 1. The server itself would take another spelling, the script does not.',
  bad: composeExample({
    environment: [usersVariable],
    volumes: [usersMount],
    files: usersFile,
    without: ['ELASTICSEARCH'],
  }),
  good: goodExample,
  fixes: ['rename-variable', 'add-search-engine'],
  find({ container, release, way, named }, say) {
    const wanted = searchEngineVariable(release);
    if (wanted === null || way === 'dockerfile' || way === 'space' || way === 'process') return;
    if (!runsStartScript(container) || container.unseen.variables) return;
    const given = container.variables.get(wanted);
    if (given && !(given.value.kind === 'text' && given.value.text === '')) return;
    const near = [...container.variables.values()].find(({ name }) =>
      /^(?:rubrix_|argilla_)?elasticsearch$/i.test(name),
    );
    const variable = given ?? near;
    const said = message`The start script waits for the search engine that \`${wanted}\` names, and ends with status 1 where that is not set.`;
    say(variable?.key ?? named, said, { subject: { ...(near && !given ? { variable: near } : {}), meant: wanted } });
  },
};
