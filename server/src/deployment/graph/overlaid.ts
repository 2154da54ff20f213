import type { Project } from '../compose/project.ts';
import { findingsOf, type DeploymentFinding } from '../rules/find.ts';
import type { JudgedServer } from '../verdict/server.ts';
import { findingKey } from './same.ts';

/**
 * What is said of a compose file beside the default one, which may be meant to lie over it: not what the two together
 * answer. Of a service that it only changes, what the two come to is said, where it stands in this file. `alone`: the
 * servers of the file by itself, of which `found` is said.
 */
export function overlaid(
  project: Project,
  alone: readonly JudgedServer[],
  found: readonly DeploymentFinding[],
  together: readonly JudgedServer[],
): readonly DeploymentFinding[] {
  const all = together.flatMap(findingsOf);
  const known = new Set(all.map(findingKey));
  const whole = new Set(alone.map(({ container }) => container.service));
  return [
    ...found.filter((finding) => known.has(findingKey(finding))),
    ...all.filter(({ place, server }) => project.files.includes(place.file) && !whole.has(server.container.service)),
  ];
}
