import { words } from '../../../common/words/message.ts';
import { action, type DeploymentFix } from '../fix.ts';

/** The last release whose server reads a users file. */
const last = 'v1.5.1';

export const pinImage: DeploymentFix = {
  id: 'pin-image',
  title: 'Go back to the last release that reads a users file, which sees nothing of a later one’s database',
  find({ finding, textOf }) {
    const { server, subject } = finding;
    const { release, container } = server;
    const image = container.build ? null : container.image;
    if (release.product !== 'server' || !image || !/_USERS_DB_FILE$/i.test(subject.variable?.name ?? '')) return [];
    const { file, start, end } = image.place;
    const written = textOf(file).slice(start, end);
    const [, repository, tag = ''] = /^["']?([\w./-]+?)(:[\w.-]+)?["']?$/.exec(written) ?? [];
    if (repository === undefined) return [];
    const from = start + written.indexOf(repository) + repository.length;
    const title = words`Go back to ${last}, the last release that reads a users file: it does not see users, datasets and settings that this one has in its database`;
    return action(title, [{ place: { file, start: from, end: from + tag.length }, newText: `:${last}` }]);
  },
};
