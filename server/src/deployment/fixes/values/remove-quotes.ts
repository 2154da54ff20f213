import { writtenValue } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const removeQuotes: DeploymentFix = {
  id: 'remove-quotes',
  title: 'Remove the quotes',
  find(context) {
    const { variable } = context.finding.subject;
    if (!variable) return [];
    const [, , inner] = /^(["'])(.*)\1$/s.exec(writtenValue(variable, context)) ?? [];
    if (inner === undefined || variable.form === 'compose-map' || variable.form === 'kubernetes') return [];
    return action('Remove the quotes', [{ place: variable.written, newText: inner }], true);
  },
};
