import { type Item, type Mapping, reworded, textAt, withEntries } from '../model/item.ts';
import { mapServices } from '../model/map-services.ts';

/** Gives each secret of a service its place in the container. */
export function* implySecretTargets(file: Mapping): Generator<undefined, Mapping> {
  return yield* mapServices(file, (service) => {
    const secrets = service.entries.get('secrets');
    if (secrets?.value.kind !== 'list') return service;
    const value = { ...secrets.value, items: secrets.value.items.map(withTarget) };
    return withEntries(service, [['secrets', { ...secrets, value }]]);
  });
}

function withTarget(secret: Item): Item {
  const source = textAt(secret, 'source');
  if (secret.kind !== 'mapping' || secret.entries.has('target') || !source) return secret;
  const target = reworded(source, `/run/secrets/${source.text}`);
  return withEntries(secret, [['target', { key: source.place, value: target }]]);
}
