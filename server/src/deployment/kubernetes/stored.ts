/** Texts that Secrets and ConfigMaps of the folder hold. */
import type { Written } from '../container.ts';
import type { ManifestNode } from './nodes.ts';

export type Keys = ReadonlyMap<string, Written>;

export class StoredTexts {
  readonly #byName = new Map<string, Keys>();

  add(manifest: ManifestNode): void {
    const kind = manifest.get('kind').text();
    const name = manifest.at('metadata', 'name').text();
    if ((kind !== 'Secret' && kind !== 'ConfigMap') || name === null) return;
    const keys = new Map<string, Written>();
    const data = manifest.get('data').entries();
    for (const [key, node] of data) add(keys, key, kind === 'Secret' ? decoded(node.written()) : node.written());
    for (const [key, node] of manifest.get('binaryData').entries()) add(keys, key, decoded(node.written()));
    for (const [key, node] of manifest.get('stringData').entries()) add(keys, key, node.written());
    this.#byName.set(`${kind}/${namespaceOf(manifest)}/${name}`, keys);
  }

  /** Null for one that is not in the folder. */
  find(kind: 'Secret' | 'ConfigMap', namespace: string, name: string | null): Keys | null {
    return this.#byName.get(`${kind}/${namespace}/${name ?? ''}`) ?? null;
  }
}

export function namespaceOf(manifest: ManifestNode): string {
  return manifest.at('metadata', 'namespace').text() ?? 'default';
}

function add(keys: Map<string, Written>, key: string, written: Written | null): void {
  if (written) keys.set(key, written);
}

function decoded(written: Written | null): Written | null {
  if (written?.value.kind !== 'text') return written;
  try {
    const bytes = Uint8Array.from(atob(written.value.text.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
    return { ...written, value: { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } };
  } catch {
    return { ...written, value: { kind: 'unknown', otherwise: null } };
  }
}
