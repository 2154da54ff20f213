import { message, words } from '../../../common/words/message.ts';
import { composeExample, goodExample, usersVariable } from '../support/example.ts';
import { name } from '../support/words.ts';
import { exampleUser } from '../../../rules/support/example.ts';
import type { Mount } from '../../container.ts';
import type { DeploymentRule } from '../rule.ts';

export const undeclaredVolume: DeploymentRule = {
  id: 'undeclared-volume',
  severity: 'error',
  stops: true,
  topic: 'access',
  title: 'A mount names a volume that is not declared, where a path was meant',
  why: 'Compose takes a source for a path only if it begins with `.`, `/` or `~`; `users.yaml` is the name of a volume. It refuses the file where no such volume is declared.',
  bad: composeExample({
    environment: [usersVariable],
    volumes: ['- users.yaml:/config/.users.yaml'],
    files: { 'users.yaml': exampleUser('ana') },
  }),
  good: goodExample,
  fixes: ['add-dot'],
  find({ container, refusals, files }, say) {
    const starts = (mount: Mount): readonly number[] => [
      mount.place.start,
      mount.sourcePlace?.start ?? mount.place.start,
    ];
    const byPlace = new Map(container.mounts.flatMap((mount) => starts(mount).map((start) => [start, mount] as const)));
    for (const { kind, place } of refusals) {
      if (kind !== 'undeclared-volume') continue;
      const mount = byPlace.get(place.start);
      const source = mount?.source.kind === 'volume' ? mount.source.name : null;
      const isFile = source !== null && files.read(source).kind === 'text';
      const said =
        source === null
          ? words`This volume is not declared: Compose refuses the file.`
          : isFile
            ? message`Without \`./\` in front ${name(source)} is a volume, which is not declared: Compose refuses the file.`
            : message`The volume ${name(source)} is not declared: Compose refuses the file.`;
      say(mount?.place ?? place, said, mount ? { subject: { mount, ...(isFile ? { path: source } : {}) } } : {});
    }
  },
};
