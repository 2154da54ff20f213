/** The variables of a container of a pod (docs/server.md#kubernetes). */
import type { Value, Variable } from '../container.ts';
import type { ManifestNode } from './nodes.ts';
import type { Keys, StoredTexts } from './stored.ts';

export interface Environment {
  readonly variables: ReadonlyMap<string, Variable>;
  /** There are more than can be seen. */
  readonly isOpen: boolean;
}

export function environmentOf(container: ManifestNode, stored: StoredTexts, namespace: string): Environment {
  const variables = new Map<string, Variable>();
  let isOpen = false;
  for (const source of container.get('envFrom').items()) {
    const keys = referenced(source, 'secretRef', 'configMapRef', stored, namespace);
    if (keys === null) isOpen = true;
    const prefix = source.get('prefix').text() ?? '';
    for (const [key, { value, place, raw }] of keys ?? []) {
      const name = prefix + key;
      variables.set(name, {
        name,
        value,
        key: place,
        written: place,
        raw,
        form: 'kubernetes',
        used: [],
        overrides: [],
      });
    }
  }
  for (const item of container.get('env').items()) {
    const name = item.get('name').text();
    if (name === null) continue;
    const own = item.get('value');
    const before = variables.get(name);
    const written = own.exists ? own : item.get('name');
    const text = own.text();
    const from = item.get('valueFrom');
    const value: Value =
      text === null ? (from.exists ? valueFrom(from, stored, namespace) : empty) : expanded(text, variables);
    variables.set(name, {
      name,
      value,
      key: item.get('name').place,
      written: written.place,
      raw: text ?? '',
      form: 'kubernetes',
      used: [],
      overrides: before ? [before] : [],
    });
  }
  return { variables, isOpen };
}

const empty: Value = { kind: 'text', text: '' };
const unknown: Value = { kind: 'unknown', otherwise: null };

function valueFrom(from: ManifestNode, stored: StoredTexts, namespace: string): Value {
  const keys = referenced(from, 'secretKeyRef', 'configMapKeyRef', stored, namespace);
  const key = from.at('secretKeyRef', 'key').text() ?? from.at('configMapKeyRef', 'key').text() ?? '';
  return keys?.get(key)?.value ?? unknown;
}

function referenced(
  node: ManifestNode,
  secret: string,
  config: string,
  stored: StoredTexts,
  namespace: string,
): Keys | null {
  const name = node.at(secret, 'name').text();
  return name === null
    ? stored.find('ConfigMap', namespace, node.at(config, 'name').text())
    : stored.find('Secret', namespace, name);
}

/** `$(NAME)` of an earlier variable is filled in, `$$` is one dollar, all else stays. */
function expanded(text: string, variables: ReadonlyMap<string, Variable>): Value {
  const names = [...text.matchAll(/\$\$|\$\(([^()]*)\)/g)].map(([, name]) => name ?? '');
  if (names.some((name) => (variables.get(name)?.value.kind ?? 'text') !== 'text')) return unknown;
  const result = text.replace(/\$\$|\$\(([^()]*)\)/g, (whole, name: string | undefined) => {
    if (name === undefined) return '$';
    const value = variables.get(name)?.value;
    return value?.kind === 'text' ? value.text : whole;
  });
  return { kind: 'text', text: result };
}
