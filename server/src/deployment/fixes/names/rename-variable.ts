import { message } from '../../../common/words/message.ts';
import { name } from '../../rules/support/words.ts';
import { replaceKey } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const renameVariable: DeploymentFix = {
  id: 'rename-variable',
  title: 'Rename the variable to the one that is meant',
  find({ finding }) {
    const { variable, meant } = finding.subject;
    if (!variable || meant === undefined || variable.name === meant) return [];
    return action(message`Rename it to ${name(meant)}`, replaceKey(variable, meant), true);
  },
};
