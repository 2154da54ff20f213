/** Reads a manifest's YAML with places, by the `yaml` package: manifests have no surprises that are ours to tell. */
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, visit, type Document, type ParsedNode } from 'yaml';
import type { Place, Written } from '../container.ts';

/** What each alias of a document stands for: the node that had its name last. */
type Aliases = ReadonlyMap<unknown, unknown>;

function aliasesIn(document: Document): Aliases {
  const named = new Map<string, unknown>();
  const found = new Map<unknown, unknown>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) found.set(node, named.get(node.source));
      else if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return found;
}

/** A node of a manifest, which may be missing. */
export class ManifestNode {
  readonly #aliases: Aliases;
  readonly #node: unknown;
  readonly #file: string;
  readonly #text: string;
  /** Of the key that it stands under. */
  readonly keyPlace: Place | null;

  constructor(aliases: Aliases, node: unknown, file: string, text: string, keyPlace: Place | null = null) {
    this.#aliases = aliases;
    this.#node = isAlias(node) ? aliases.get(node) : node;
    this.#file = file;
    this.#text = text;
    this.keyPlace = keyPlace;
  }

  get exists(): boolean {
    return this.#node !== undefined && this.#node !== null;
  }

  get(key: string): ManifestNode {
    return this.entries().find(([name]) => name === key)?.[1] ?? this.#at(undefined, null);
  }

  at(...path: readonly string[]): ManifestNode {
    return path.reduce<ManifestNode>((node, key) => node.get(key), this);
  }

  entries(): readonly (readonly [string, ManifestNode])[] {
    if (!isMap(this.#node)) return [];
    return this.#node.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      return [name, this.#at(value, this.#placeOf(key))] as const;
    });
  }

  items(): readonly ManifestNode[] {
    return isSeq(this.#node) ? this.#node.items.map((item) => this.#at(item, null)) : [];
  }

  /** The text of a scalar; null for all else. */
  text(): string | null {
    if (!isScalar(this.#node)) return null;
    const { value, source } = this.#node;
    if (typeof value === 'string') return value;
    return value === null ? null : (source ?? null);
  }

  get place(): Place {
    return this.#placeOf(this.#node) ?? { file: this.#file, start: 0, end: 0 };
  }

  /** A scalar as it is written; null for all else. */
  written(): Written | null {
    const text = this.text();
    if (text === null) return null;
    const { place } = this;
    return { value: { kind: 'text', text }, place, raw: this.#text.slice(place.start, place.end), used: [] };
  }

  #at(node: unknown, keyPlace: Place | null): ManifestNode {
    return new ManifestNode(this.#aliases, node, this.#file, this.#text, keyPlace);
  }

  #placeOf(node: unknown): Place | null {
    const { range } = (node ?? {}) as Partial<ParsedNode>;
    return range ? { file: this.#file, start: range[0], end: range[1] } : null;
  }
}

/** The documents of a file; none where it can't be read as YAML, as a template is, or is nested too deeply. */
export function manifestsIn(file: string, text: string): readonly ManifestNode[] {
  return rootsIn(file, text)
    .flatMap((root) => (root.get('kind').text() === 'List' ? root.get('items').items() : [root]))
    .filter((root) => root.get('apiVersion').exists && root.get('kind').exists);
}

function rootsIn(file: string, text: string): readonly ManifestNode[] {
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return [];
    return documents.map((document) => new ManifestNode(aliasesIn(document), document.contents, file, text));
  } catch {
    return [];
  }
}
