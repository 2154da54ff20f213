import { message } from '../../../common/words/message.ts';
import { path } from '../../rules/support/words.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const addDot: DeploymentFix = {
  id: 'add-dot',
  title: 'Put `./` before the source, so that it is a path',
  find({ finding }) {
    const { mount, path: source } = finding.subject;
    if (!mount?.sourcePlace || source === undefined) return [];
    const place = { ...mount.sourcePlace, end: mount.sourcePlace.start };
    return action(message`Mount the file ${path(`./${source}`)}`, [{ place, newText: './' }], true);
  },
};
