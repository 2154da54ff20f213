import { writtenValue } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const quoteVariable: DeploymentFix = {
  id: 'quote-variable',
  title: 'Quote the value, which keeps its text',
  find(context) {
    const { variable } = context.finding.subject;
    if (!variable) return [];
    const written = writtenValue(variable, context);
    if (/["\\]/.test(written)) return [];
    return action(
      'Quote the value, which keeps its text',
      [{ place: variable.written, newText: `"${written}"` }],
      true,
    );
  },
};
