import { message } from '../../../common/words/message.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const correctPort: DeploymentFix = {
  id: 'correct-port',
  title: 'Publish the port at which the image listens',
  find({ finding, textOf }) {
    const { path: port } = finding.subject;
    const { file, start, end } = finding.place;
    const written = textOf(file).slice(start, end);
    const target = /:(\d+)(?:\/tcp)?["']?$/.exec(written);
    if (!target || port === undefined || !/^\d+$/.test(port)) return [];
    const at = start + target.index + 1;
    const place = { file, start: at, end: at + (target[1]?.length ?? 0) };
    return action(message`Publish port ${Number(port)} of the container`, [{ place, newText: port }], true);
  },
};
