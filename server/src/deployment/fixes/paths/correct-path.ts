import { message } from '../../../common/words/message.ts';
import { path } from '../../rules/support/words.ts';
import { replaceValue } from '../edits/values.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const correctPath: DeploymentFix = {
  id: 'correct-path',
  title: 'Name the path at which the users file is',
  find(context) {
    const { finding } = context;
    const { variable, path: wanted } = finding.subject;
    const isProcess = finding.server.way === 'process';
    if (!variable || wanted === undefined || isProcess || variable.used.length > 0) return [];
    // A file in the place of a folder is mounted at the wrong path.
    if (
      finding.subject.mount?.source.kind === 'inside' &&
      variable.value.kind === 'text' &&
      variable.value.text.startsWith(`${wanted}/`)
    )
      return [];
    if (!/^\/[\w./-]+$/.test(wanted)) return [];
    return action(message`Change the path to ${path(wanted)}`, replaceValue(variable, wanted, context), true);
  },
};
