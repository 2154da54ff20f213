import type { Container, Mount } from '../container.ts';

/** Mounts that the engine refuses, as their target is no absolute path. */
export function relativeTargets({ mounts }: Container): readonly Mount[] {
  return mounts.filter(
    ({ kind, target }) => kind !== 'copy' && target !== '' && !/^(?:\/|[A-Za-z]:[\\/])/.test(target),
  );
}
