import { message } from '../../../common/words/message.ts';
import { name } from '../../rules/support/words.ts';
import { addVariables } from '../edits/service.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const addSearchEngine: DeploymentFix = {
  id: 'add-search-engine',
  title: 'Name the search engine of the same compose file',
  safe: true,
  find(context) {
    const { server, subject } = context.finding;
    const { meant, variable } = subject;
    const engines = server.neighbours.searchEngines();
    const [only] = engines;
    if (
      meant === undefined ||
      variable ||
      engines.length !== 1 ||
      only?.service == null ||
      !/^[\w.-]+$/.test(only.service)
    )
      return [];
    const edits = addVariables(context, [[meant, `http://${only.service}:9200`]]);
    return action(message`Set ${name(meant)} to the service ${name(only.service)}`, edits, true);
  },
};
