import { message, words, type Message } from '../../../common/words/message.ts';
import type { Mount } from '../../container.ts';
import { composeExample, goodExample, usersVariable } from '../support/example.ts';
import { path } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const usersFileIsDirectory: DeploymentRule = {
  id: 'users-file-is-directory',
  severity: 'error',
  stops: true,
  topic: 'access',
  title: 'A folder stands at the path of the users file',
  why: 'A named or anonymous volume is a folder, and so is a Secret or ConfigMap that Kubernetes mounts without `subPath`, or with a `subPath` that it has no key for. The server opens the path as a file and stops with `IsADirectoryError`.',
  bad: composeExample({
    environment: [usersVariable],
    volumes: ['- users:/config/.users.yaml'],
    end: ['volumes:', '  users:'],
  }),
  good: goodExample,
  fixes: [],
  find({ users }, say) {
    if (users.kind !== 'absent' || users.standing.kind !== 'folder') return;
    const { mount } = users.standing;
    const related =
      users.setting && users.setting.variable.form !== 'image'
        ? [{ place: users.setting.variable.key, message: words`the path of the users file` }]
        : [];
    say(
      mount.place,
      message`${whatIs(mount)} At ${path(users.path)} the server finds a folder and stops with \`IsADirectoryError\`.`,
      { related, subject: { mount, path: users.path } },
    );
  },
};

function whatIs({ kind, source, subPath }: Mount): Message {
  if (subPath !== undefined)
    return message`The Secret or ConfigMap has no key ${path(subPath)}, so that an empty folder is mounted.`;
  if (source.kind === 'keys') return message`Without \`subPath\` this is a folder that holds the file.`;
  if (kind === 'volume') return message`A volume is a folder.`;
  return source.kind === 'nothing'
    ? message`Without a source this is an empty folder.`
    : message`What is mounted is a folder.`;
}
