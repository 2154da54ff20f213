import { message } from '../../../common/words/message.ts';
import { path } from '../../rules/support/words.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const correctTarget: DeploymentFix = {
  id: 'correct-target',
  title: 'Mount the users file at the path of the variable',
  find({ finding }) {
    const { mount, variable, path: given } = finding.subject;
    const value = variable?.value;
    const target = finding.code === 'mount-target-relative' ? given : value?.kind === 'text' ? value.text : undefined;
    if (!mount?.targetPlace || target === undefined || !/^\/[\w./-]+$/.test(target)) return [];
    // A folder brings its file under the file's own name.
    if (finding.server.files.read(mount.source.kind === 'inside' ? mount.source.path : '').kind === 'folder') return [];
    const edits = [{ place: mount.targetPlace, newText: target }];
    return action(
      message`Mount it at ${path(target)}`,
      edits,
      finding.code === 'mount-target-relative' || finding.severity === 'error',
    );
  },
};
