import { describedRules } from '../rules/index.ts';
import { ruleById } from '../../rules/index.ts';
import { unusedSuppression, unusedSuppressionMessage } from '../../rules/unused-suppression.ts';
import type { DeploymentFinding } from '../rules/find.ts';
import { deploymentsDiffer } from '../rules/deployments-differ.ts';
import type { JudgedServer } from '../verdict/server.ts';
import type { Texts } from './texts.ts';

/** Comments that switch off nothing, in files in which all is known that a comment could be about. */
export function* unusedSuppressions(
  servers: readonly JudgedServer[],
  texts: Texts,
): Generator<undefined, readonly DeploymentFinding[]> {
  const found: DeploymentFinding[] = [];
  for (const [file, server] of yield* judgedFiles(servers)) {
    const lines = texts.linesOf(file);
    for (const { code, line, start, end } of texts.unused(file)) {
      if (code === unusedSuppression.id || code === deploymentsDiffer.id) continue;
      const at = (character: number): number => lines.offsetAt({ line, character });
      found.push({
        code: unusedSuppression.id,
        severity: unusedSuppression.severity,
        message: unusedSuppressionMessage(code, isKnown(code)),
        place: { file, start: at(start), end: at(end) },
        related: [],
        subject: {},
        server,
      });
    }
    yield;
  }
  return found;
}

function isKnown(code: string): boolean {
  return describedRules.some(({ id }) => id === code) || ruleById(code) !== undefined;
}

/**
 * The files that servers are written in, each with one of them; without those that have to do with one of which not all
 * can be seen: what is found there depends on what is not.
 */
function* judgedFiles(servers: readonly JudgedServer[]): Generator<undefined, ReadonlyMap<string, JudgedServer>> {
  const judged = new Map<string, JudgedServer>();
  const unclear = new Set<string>();
  for (const server of servers) {
    const { container, named, release, refusals } = server;
    const { variables, mounts, rest } = container.unseen;
    const isClear =
      release.generation !== null && !variables && !mounts && !rest && !refusals.some(({ kind }) => kind === 'other');
    const files = [container.place, named, ...[...container.variables.values()].map(({ key }) => key)];
    for (const { file } of [...files, ...container.mounts.map(({ place }) => place)]) {
      judged.set(file, server);
      if (!isClear) unclear.add(file);
    }
    yield;
  }
  return new Map([...judged].filter(([file]) => !unclear.has(file)));
}
