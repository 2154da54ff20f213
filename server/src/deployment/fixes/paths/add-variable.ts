import { message } from '../../../common/words/message.ts';
import { readsUsersFile } from '../../images/release.ts';
import { path } from '../../rules/support/words.ts';
import { usersFileVariable } from '../../variables/known.ts';
import { addOption } from '../edits/docker-run.ts';
import { addVariables } from '../edits/service.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const addVariable: DeploymentFix = {
  id: 'add-variable',
  title: 'Add the variable that names the users file',
  find(context) {
    const { path: target } = context.finding.subject;
    const { release } = context.finding.server;
    if (target === undefined || !/^\/[\w./-]+$/.test(target) || !readsUsersFile(release.generation)) return [];
    const name = usersFileVariable(release);
    const edits = addOption(context, `-e ${name}=${target}`) ?? addVariables(context, [[name, target]]);
    return action(message`Set \`${name}\` to ${path(target)}`, edits, true);
  },
};
