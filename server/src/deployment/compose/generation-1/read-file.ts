/** Reads a compose file as docker-compose 1.29 does: by PyYAML, filled in in its sections (docs/compose.md#dollars). */
import { Construction, DocumentReader } from '../../../yaml/read.ts';
import type { DictValue, Value } from '../../../yaml/value.ts';
import { interpolate1 } from '../../interpolation/interpolate-1.ts';
import { type Entry, isNull, type Item, type Mapping, withEntries } from '../model/item.ts';
import type { Scope } from '../session/scope.ts';
import type { Session } from '../session/session.ts';
import { ValueItems } from './value-item.ts';

/** What else stands at the top is not filled in, and nothing of it is looked at. */
const isPassedOver = (key: string): boolean => key.startsWith('x-') || key === 'networks';

/** The sections of a file; null if it is none. */
export function* readFile1(
  session: Session,
  file: string,
  text: string,
  scope: Scope,
): Generator<undefined, Mapping | null> {
  const start = { file, start: 0, end: 0 };
  const reader = new DocumentReader(text);
  yield* reader.read();
  const { root, error } = reader;
  const built = root ? yield* new Construction(text.length).constructInSteps(root) : null;
  const fault = error ?? built?.error ?? null;
  if (fault) {
    const kind = fault.kind === 'multi-doc' ? 'generation' : fault.kind === 'limit' ? 'bounds' : 'syntax';
    session.report(kind, { file, start: fault.offset, end: fault.offset });
    return null;
  }
  const value = built?.value ?? null;
  if (value?.type !== 'dict') {
    session.report('not-a-mapping', start);
    return null;
  }
  return sectionsOf(value, new FileItems(session, file, text, scope));
}

/** The items of a file, by whether it is of the old form, which knows no operators. */
class FileItems {
  readonly usual: ValueItems;
  readonly old: ValueItems;
  readonly place;

  constructor(session: Session, file: string, text: string, scope: Scope) {
    this.usual = new ValueItems(file, text, session, (each) => interpolate1(each, scope.find));
    this.old = new ValueItems(file, text, session, (each) => interpolate1(each, scope.find, false));
    this.place = { file, start: 0, end: 0 };
  }
}

function sectionsOf(value: DictValue, { usual, old, place }: FileItems): Mapping {
  const isUsual = value.items.some(({ key, value: held }) => key.type === 'str' && tellsForm(key.value, held));
  if (!isUsual) {
    // A file of the first form: its services stand at the top.
    const services = { key: place, value: old.make(value) };
    return { kind: 'mapping', entries: new Map([['services', services]]), place };
  }
  const entries = new Map<string, Entry>();
  for (const item of value.items) {
    if (item.key.type !== 'str' || isPassedOver(item.key.value)) continue;
    const { node } = item.key;
    entries.set(item.key.value, {
      key: { ...place, start: node.contentStart, end: node.end },
      value: item.key.value === 'services' ? withEmptyServices(usual.make(item.value)) : usual.make(item.value),
    });
  }
  return { kind: 'mapping', entries, place };
}

/** A service of which nothing is said is one that another file may say more of. */
function withEmptyServices(services: Item): Item {
  if (services.kind !== 'mapping') return services;
  const changes: [string, Entry][] = [];
  for (const [name, entry] of services.entries) {
    const { value } = entry;
    if (isNull(value))
      changes.push([name, { ...entry, value: { kind: 'mapping', entries: new Map(), place: value.place } }]);
  }
  return withEntries(services, changes);
}

/** A file is of the usual form by its version, or else by having something in one of these sections. */
function tellsForm(key: string, value: Value): boolean {
  if (key === 'version') return value.type !== 'null' && !(value.type === 'str' && value.value === '');
  if (key !== 'services' && key !== 'networks' && key !== 'volumes') return false;
  return value.type === 'dict' || value.type === 'list' ? value.items.length > 0 : value.type !== 'null';
}
