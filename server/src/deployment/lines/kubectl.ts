import { nameOf } from '../paths.ts';
import type { Delivery } from './delivery.ts';

/** What makes a Secret of the file, which is read when it is run; null where `kubectl` takes no such path. */
export function kubectlLine({ source, target }: Delivery): string | null {
  if (source.includes('=')) return null;
  return `kubectl create secret generic users-yml --from-file=${nameOf(target)}=${shellWord(source)}`;
}

/**
 * The lines of a pod's container and of the pod that mount the Secret: as a folder, as `subPath` would hide renewals.
 */
export function podLines({ target, variable }: Delivery): string {
  const folder = target.slice(0, target.lastIndexOf('/'));
  return `    env:
      - name: ${variable}
        value: ${target}
    volumeMounts:
      - name: users-yml
        mountPath: ${folder}
        readOnly: true
volumes:
  - name: users-yml
    secret:
      secretName: users-yml
`;
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
