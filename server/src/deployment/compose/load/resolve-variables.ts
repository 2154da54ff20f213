import { isText, type Item, type Mapping, withEntries } from '../model/item.ts';
import { mapServices } from '../model/map-services.ts';
import type { Scope } from '../session/scope.ts';

/** Gives the names alone in lists of `environment` what the files' own `.env` has for them. */
export function* resolveListedVariables(file: Mapping, scope: Scope): Generator<undefined, Mapping> {
  return yield* mapServices(file, (service) => {
    const environment = service.entries.get('environment');
    if (environment?.value.kind !== 'list') return service;
    const items = environment.value.items.map((item) => resolved(item, scope));
    return withEntries(service, [['environment', { ...environment, value: { ...environment.value, items } }]]);
  });
}

function resolved(item: Item, scope: Scope): Item {
  if (!isText(item) || item.text.includes('=')) return item;
  const text = scope.find(item.text);
  return text === null ? item : { ...item, text: `${item.text}=${text}` };
}
