/** The ports of a service (docs/compose.md#ports). */
import type { Port } from '../../container.ts';
import { isKnown } from '../../interpolation/marks.ts';
import type { Session } from '../session/session.ts';
import { type Item, type Leaf, type Mapping, textAt, valueAt } from '../model/item.ts';

export function readPorts(service: Mapping, name: string, session: Session): Port[] {
  const ports: Port[] = [];
  const list = valueAt(service, 'ports');
  for (const item of list?.kind === 'list' ? list.items : []) {
    const port = item.kind === 'leaf' ? shortPort(item) : longPort(item);
    if (port) ports.push(port);
    else session.report('port', item.place, { service: name, path: ['ports'] });
  }
  return ports;
}

const number = /^\d+(?:-\d+)?$/;

/** `[address:][published:]target[/protocol]`; an address with colons stands in brackets, or before two more parts. */
function shortPort({ text, place }: Leaf): Port | null {
  if (!isKnown(text)) return { address: null, published: null, target: '', place };
  const slash = text.indexOf('/');
  const spec = slash < 0 ? text : text.slice(0, slash);
  const colon = spec.lastIndexOf(':');
  const target = spec.slice(colon + 1);
  if (!number.test(target)) return null;
  const rest = colon < 0 ? '' : spec.slice(0, colon);
  const before = rest.lastIndexOf(':');
  const published = rest.slice(before + 1);
  const address = before < 0 ? '' : rest.slice(0, before).replace(/^\[(.*)\]$/, '$1');
  if (published !== '' && !number.test(published)) return null;
  return { address: address || null, published: published || null, target, place };
}

function longPort(item: Item): Port | null {
  if (item.kind !== 'mapping') return null;
  const [target, published] = ['target', 'published'].map((key) => {
    const value = valueAt(item, key);
    return value?.kind === 'leaf' && isKnown(value.text) ? value.text : null;
  });
  const address = textAt(item, 'host_ip')?.text ?? null;
  return { address, published: published ?? null, target: target ?? '', place: item.place };
}
