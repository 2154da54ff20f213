import { addVariables } from '../edits/service.ts';
import { replaceValue } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const secretFromEnvironment: DeploymentFix = {
  id: 'secret-from-environment',
  title: 'Take the secret from the environment, or from `.env`',
  find(context) {
    const { variable } = context.finding.subject;
    const title = 'Take `SECRET_KEY` from the environment, or from `.env`';
    if (!variable) return action(title, addVariables(context, [['SECRET_KEY', '${SECRET_KEY:?}']]), true);
    if (variable.form !== 'compose-map' && variable.form !== 'compose-list') return [];
    return action(title, replaceValue(variable, '${SECRET_KEY:?}', context), true);
  },
};
