import { isDeepStrictEqual } from 'node:util';
import { untold, type OurMount, type OurService, type OurVerdict } from './our-verdict.ts';
import type { MountVerdict, ServiceVerdict, Verdict } from './verdict.ts';

/** What we say otherwise than Compose; nothing where we leave it open. */
export function differences(ours: OurVerdict, theirs: Verdict): string[] {
  if (ours.services === 'untold') return [];
  if (theirs.services === null || ours.services === null) {
    if (theirs.services === ours.services || theirs.hangsOnCaller === true) return [];
    return [ours.services === null ? `only we refuse it: ${ours.problems.join('; ')}` : 'only Compose refuses it'];
  }
  const names = new Set([...Object.keys(ours.services), ...Object.keys(theirs.services)]);
  const found: string[] = [];
  for (const name of names) {
    const [our, their] = [ours.services[name], theirs.services[name]];
    if (!our || !their) found.push(`${name}: only ${our ? 'we have' : 'Compose has'} it`);
    else found.push(...serviceDifferences(our, their).map((each) => `${name}: ${each}`));
  }
  return found;
}

function serviceDifferences(ours: OurService, theirs: ServiceVerdict): string[] {
  const found: string[] = [];
  for (const name of new Set([...Object.keys(ours.environment), ...Object.keys(theirs.environment)])) {
    const [our, their] = [ours.environment[name], theirs.environment[name]];
    if (our === untold ? their === undefined : our !== their)
      found.push(`${name} is ${shown(our)}, not ${shown(their)}`);
  }
  if (ours.mounts.length !== theirs.mounts.length)
    found.push(`${ours.mounts.length} mounts, not ${theirs.mounts.length}`);
  // Where a target can't be told, no order can.
  const isOrdered = ours.mounts.every(({ target }) => target !== '');
  for (const [index, our] of ours.mounts.entries()) {
    const their = theirs.mounts[index];
    const isThere = isOrdered
      ? their === undefined || isSameMount(our, their)
      : our.target === '' || theirs.mounts.some((each) => isSameMount(our, each));
    if (!isThere) found.push(`mounts ${shown(our)}, not ${shown(their)}`);
  }
  return found;
}

function isSameMount(ours: OurMount, theirs: MountVerdict): boolean {
  const source = ours.source === untold || theirs.source === null ? theirs.source : ours.source;
  const kind = ours.kind === 'unknown' ? theirs.kind : ours.kind;
  // Where the beginning of a short form can't be told, its parts can't be either.
  const target = ours.target === '' || ours.kind === 'unknown' ? theirs.target : ours.target;
  const makesSource = ours.kind === 'unknown' ? theirs.makesSource : ours.makesSource;
  return isDeepStrictEqual({ ...ours, kind, source, target, makesSource }, theirs);
}

function shown(value: unknown): string {
  return typeof value === 'symbol' ? 'untold' : value === undefined ? 'absent' : JSON.stringify(value);
}
