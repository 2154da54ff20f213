import { message, type Message } from '../../../common/words/message.ts';
import { containerPath } from '../../paths.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import type { Standing } from '../../verdict/standing.ts';
import { composeExample, goodExample, usersMount, usersVariable } from '../support/example.ts';
import { builtInUsers, path } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const mountSourceMissing: DeploymentRule = {
  id: 'mount-source-missing',
  severity: 'warning',
  topic: 'access',
  title: 'The users file that is mounted is not there',
  why: 'Where the source of a mount in the short form is missing, Docker makes a folder of that name, owned by root, and mounts that; the server stops with `IsADirectoryError`, and a file can’t be saved there until the folder is removed. The long form, secrets and configs are refused instead. A relative path counts from the folder of the compose file.',
  bad: composeExample({ environment: [usersVariable], volumes: [usersMount] }),
  good: goodExample,
  fixes: [],
  find(server, say) {
    const { users } = server;
    if (users.kind !== 'absent' && users.kind !== 'overwritten') return;
    const { standing } = users;
    if (standing.kind !== 'no-source') return;
    const { mount, source } = standing;
    const isStored = mount.kind === 'config' || mount.kind === 'secret';
    const place = isStored ? (mount.sourcePlace ?? mount.place) : mount.place;
    say(place, message`There is no ${path(source)} here. ${consequence(server, standing)}`, {
      subject: { mount, path: source },
    });
  },
};

function consequence(server: JudgedServer, { mount }: Extract<Standing, { readonly kind: 'no-source' }>): Message {
  if (mount.kind === 'copy') return message`The build stops.`;
  if (mount.kind === 'config' || mount.kind === 'secret') return message`Docker refuses to start the container.`;
  const { users } = server;
  const isFile = 'path' in users && users.path === containerPath('/', mount.target);
  if (isFile)
    return mount.makesSource
      ? message`Docker makes a folder of that name and mounts it, and the server stops with \`IsADirectoryError\`.`
      : message`Docker refuses to start the container, or makes a folder of that name, with which the server stops.`;
  const made = mount.makesSource
    ? message`Docker makes an empty folder of that name.`
    : message`Docker refuses to start the container, or makes an empty folder of that name.`;
  return message`${made} ${builtInUsers(server)}`;
}
