import { message } from '../../../common/words/message.ts';
import { name } from '../../rules/support/words.ts';
import { addVariables } from '../edits/service.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const passVariable: DeploymentFix = {
  id: 'pass-variable',
  title: 'Pass the variable of `.env` on to the container',
  find(context) {
    const { variable } = context.finding.subject;
    if (!variable) return [];
    return action(
      message`Pass ${name(variable.name)} on to the container`,
      addVariables(context, [[variable.name, null]]),
      true,
    );
  },
};
