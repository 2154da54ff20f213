/** Which release of which program an image is, by its name and tag alone (docs/server.md#images). */
import type { ServerName } from '../../common/servers.ts';

/** What the image is made for. */
export type Product = 'rubrix' | 'server' | 'quickstart' | 'spaces';

/** A generation by what it does with a users file: the servers that read one, and those that have a database. */
export type Generation = Exclude<ServerName, 'argilla-migrate'> | 'argilla-1.6+' | 'argilla-2';

/** `version`: major and minor; null where the tag does not say, or says only that it is the latest. */
export interface Release {
  readonly product: Product;
  readonly generation: Generation | null;
  readonly version: readonly [major: number, minor: number] | null;
}

const products: Readonly<Record<string, Product>> = {
  'recognai/rubrix': 'rubrix',
  'argilla/argilla-server': 'server',
  'argilla/argilla-quickstart': 'quickstart',
  'argilla/argilla-hf-spaces': 'spaces',
};

/** Names that lead to Docker Hub, which is meant where none stands there. */
const hub = /^(?:(?:registry-1\.|index\.)?docker\.io|registry\.hub\.docker\.com)\//;

/** The release that an image reference names; null for an image of somebody else. */
export function releaseOf(reference: string): Release | null {
  const [named = '', digest] = reference.replace(hub, '').split('@', 2);
  const [repository = '', tag] = named.split(':', 2);
  const product = Object.hasOwn(products, repository) ? products[repository] : undefined;
  if (product === undefined) return null;
  // Of Rubrix there are no later releases, whatever the tag.
  if (product === 'rubrix') return { product, generation: 'rubrix-0.18', version: versionOf(tag) };
  if (tag === undefined && digest !== undefined) return { product, generation: null, version: null };
  if (tag === undefined || tag === 'latest') return latest(product);
  const version = versionOf(tag);
  return { product, version, generation: version && generationOf(product, version) };
}

/** What the tag `latest` is now; the quickstart image ended with 1.29. */
function latest(product: Exclude<Product, 'rubrix'>): Release {
  if (product === 'quickstart') return { product, generation: 'argilla-1.6+', version: [1, 29] };
  return { product, generation: 'argilla-2', version: null };
}

/** Releases have a `v` in front, pre-releases something behind; branches and requests have other tags. */
function versionOf(tag: string | undefined): readonly [number, number] | null {
  const [, major, minor] =
    /^v?(\d{1,3})\.(\d{1,3})(?:\.\d{1,3})?(?:[.-]?(?:rc|dev|a|b|post)\d{0,3})?$/.exec(tag ?? '') ?? [];
  return major === undefined || minor === undefined ? null : [Number(major), Number(minor)];
}

function generationOf(product: Product, [major, minor]: readonly [number, number]): Generation | null {
  if (major >= 2) return product === 'quickstart' ? null : 'argilla-2';
  if (major !== 1 || product === 'spaces') return null;
  if (minor <= 2) return 'argilla-1.0';
  if (minor === 3) return 'argilla-1.3';
  return minor <= 5 ? 'argilla-1.5' : 'argilla-1.6+';
}

/** Whether the server itself reads a users file when it starts. */
export function readsUsersFile(generation: Generation | null): generation is Exclude<ServerName, 'argilla-migrate'> {
  return generation !== null && generation !== 'argilla-1.6+' && generation !== 'argilla-2';
}

/** The server that a users file is judged for where this generation is deployed. */
export function serverFor(generation: Generation): ServerName {
  return readsUsersFile(generation) ? generation : 'argilla-migrate';
}
