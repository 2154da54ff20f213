import { message } from '../../../common/words/message.ts';
import { folderOf } from '../../paths.ts';
import { path } from '../../rules/support/words.ts';
import { addOption } from '../edits/docker-run.ts';
import { serviceOf } from '../edits/service.ts';
import { usersFilesIn } from '../edits/users-files.ts';
import { action, type DeploymentFix } from '../fix.ts';

export const addMount: DeploymentFix = {
  id: 'add-mount',
  title: 'Mount a users file of the folder at the path of the variable',
  find(context) {
    const { finding, files } = context;
    const { path: target } = finding.subject;
    if (target === undefined || !/^\/[\w./-]+$/.test(target)) return [];
    // What is mounted there, and taken away by another file, is somebody's choice.
    if (context.textOf(finding.place.file).includes(`:${target}`)) return [];
    // Sources count from the folder of the compose file that was asked for.
    const folder = folderOf(finding.server.container.place.file);
    const names = usersFilesIn(folder, files).filter((name) => /^[\w.-]+$/.test(name));
    return names.flatMap((name) => {
      const edits =
        finding.server.way === 'docker-run'
          ? addOption(context, `-v "$PWD/${name}:${target}"`)
          : (serviceOf(context)?.add('volumes', () => `./${name}:${target}`) ?? null);
      return action(message`Mount ${path(name)} at ${path(target)}`, edits, names.length === 1);
    });
  },
};
