import { writtenValue } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const singleDollars: DeploymentFix = {
  id: 'single-dollars',
  title: 'Write each dollar once',
  find(context) {
    const { variable } = context.finding.subject;
    if (!variable || context.finding.severity === 'information') return [];
    const written = writtenValue(variable, context);
    // Compose takes one of two away in a compose file: there are four.
    const newText = written.replace(/\$\$/g, () => '$');
    return action('Write each `$` once', newText === written ? null : [{ place: variable.written, newText }], true);
  },
};
