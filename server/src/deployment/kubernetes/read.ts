import type { Command, Container } from '../container.ts';
import { environmentOf } from './environment.ts';
import { manifestsIn, type ManifestNode } from './nodes.ts';
import { namespaceOf, StoredTexts } from './stored.ts';
import { mountsOf } from './volumes.ts';

/** Where the pod of a workload is described. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** The containers of all manifests, which see each other's Secrets and ConfigMaps. `texts`: by path. */
export function readManifests(texts: ReadonlyMap<string, string>): readonly Container[] {
  const manifests = [...texts].flatMap(([file, text]) => manifestsIn(file, text));
  const stored = new StoredTexts();
  for (const manifest of manifests) stored.add(manifest);
  return manifests.flatMap((manifest) => {
    const kind = manifest.get('kind').text() ?? '';
    const path = Object.hasOwn(podPaths, kind) ? podPaths[kind] : undefined;
    if (!path) return [];
    const pod = manifest.at(...path);
    return pod
      .get('containers')
      .items()
      .map((item) => containerOf(item, pod, stored, namespaceOf(manifest)));
  });
}

function containerOf(item: ManifestNode, pod: ManifestNode, stored: StoredTexts, namespace: string): Container {
  const { variables, isOpen } = environmentOf(item, stored, namespace);
  const name = item.get('name');
  return {
    service: name.text(),
    image: item.get('image').written(),
    build: null,
    variables,
    mounts: mountsOf(item, pod, stored, namespace),
    ports: [],
    entrypoint: commandOf(item.get('command')),
    command: commandOf(item.get('args')),
    workingDirectory: item.get('workingDir').written(),
    network: null,
    profiles: [],
    place: name.exists ? name.place : item.place,
    unseen: { variables: isOpen, mounts: false, rest: false },
  };
}

function commandOf(node: ManifestNode): Command | null {
  if (!node.exists) return null;
  const words = node.items().map((item) => item.text());
  return { words: words.every((word) => word !== null) ? words : null, place: node.place };
}
