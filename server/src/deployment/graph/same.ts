import type { DeploymentFinding } from '../rules/find.ts';

/** The same for findings that say the same of one place. */
export function findingKey({ code, place }: DeploymentFinding): string {
  return `${code}\0${place.file}\0${place.start}`;
}
