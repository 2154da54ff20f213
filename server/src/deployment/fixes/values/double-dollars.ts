import { writtenValue } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const doubleDollars: DeploymentFix = {
  id: 'double-dollars',
  title: 'Write each dollar twice',
  find(context) {
    const { variable } = context.finding.subject;
    if (variable?.form !== 'compose-map' && variable?.form !== 'compose-list') return [];
    const written = writtenValue(variable, context);
    const newText = written.replace(/\$\$?/g, () => '$$');
    return newText === written ? [] : action('Write each `$` twice', [{ place: variable.written, newText }], true);
  },
};
