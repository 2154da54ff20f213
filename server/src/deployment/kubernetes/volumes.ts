/** What the volumes of a pod hold (docs/server.md#kubernetes). */
import type { Mount, Source, Written } from '../container.ts';
import type { ManifestNode } from './nodes.ts';
import type { Keys, StoredTexts } from './stored.ts';

export function mountsOf(
  container: ManifestNode,
  pod: ManifestNode,
  stored: StoredTexts,
  namespace: string,
): readonly Mount[] {
  const volumes = new Map(
    pod
      .get('volumes')
      .items()
      .map((volume) => [volume.get('name').text(), volume]),
  );
  return container
    .get('volumeMounts')
    .items()
    .flatMap((item) => {
      const volume = volumes.get(item.get('name').text());
      const path = item.get('mountPath');
      const target = path.text();
      if (target === null) return [];
      const whole = volume ? sourceOf(volume, stored, namespace) : ({ kind: 'unknown' } as const);
      const subPath = item.get('subPath');
      const part = item.get('subPathExpr').exists ? undefined : subPath.text();
      const source: Source = part === undefined ? { kind: 'unknown' } : part === null ? whole : partOf(whole, part);
      return [
        {
          kind: kindOf(whole),
          source,
          target,
          place: (part == null ? path.keyPlace : subPath.keyPlace) ?? item.place,
          targetPlace: path.place,
          short: false,
          ...(part == null ? {} : { subPath: part }),
          makesSource: false,
          used: [],
        },
      ];
    });
}

function kindOf({ kind }: Source): Mount['kind'] {
  return kind === 'keys' ? 'secret' : kind === 'nothing' ? 'tmpfs' : kind === 'outside' ? 'bind' : 'unknown';
}

function sourceOf(volume: ManifestNode, stored: StoredTexts, namespace: string): Source {
  if (volume.get('emptyDir').exists) return { kind: 'nothing' };
  if (volume.get('hostPath').exists) return { kind: 'outside' };
  const found = keysOf(volume, stored, namespace, 'secretName');
  if (found !== undefined) return found === null ? { kind: 'unknown' } : { kind: 'keys', keys: found };
  const sources = volume.at('projected', 'sources').items();
  const all = sources.map((source) => keysOf(source, stored, namespace, 'name') ?? null);
  if (sources.length === 0 || all.includes(null)) return { kind: 'unknown' };
  return { kind: 'keys', keys: new Map(all.flatMap((keys) => [...(keys ?? [])])) };
}

/** Undefined where it is neither a Secret nor a ConfigMap, null for one that is not in the folder. */
function keysOf(
  volume: ManifestNode,
  stored: StoredTexts,
  namespace: string,
  secretName: 'secretName' | 'name',
): Keys | null | undefined {
  const secret = volume.get('secret');
  const config = volume.get('configMap');
  const node = secret.exists ? secret : config;
  if (!node.exists) return undefined;
  const keys = secret.exists
    ? stored.find('Secret', namespace, secret.get(secretName).text())
    : stored.find('ConfigMap', namespace, config.get('name').text());
  const items = node.get('items').items();
  if (keys === null || items.length === 0) return keys;
  const chosen = new Map<string, Written>();
  for (const item of items) {
    const written = keys.get(item.get('key').text() ?? '');
    const path = item.get('path').text();
    if (written && path !== null) chosen.set(path, written);
  }
  return chosen;
}

/** A part that is not there is made as an empty folder. */
function partOf(source: Source, path: string): Source {
  if (source.kind !== 'keys')
    return source.kind === 'nothing' ? source : { kind: source.kind === 'outside' ? 'outside' : 'unknown' };
  const content = source.keys.get(path.replace(/^\.?\//, ''));
  return content ? { kind: 'content', content } : { kind: 'nothing' };
}
