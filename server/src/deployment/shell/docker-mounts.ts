/** What `-v` and `--mount` of `docker run` mount (docs/server.md#shells). */
import type { Mount, Place, Source } from '../container.ts';
import { pathFrom } from '../paths.ts';
import type { Evaluated } from './evaluate.ts';

const plain = { short: true, makesSource: true } as const;

/** `-v SOURCE:TARGET[:MODE]`, or a target alone. `folder`: where the command is run. */
export function volumeMount({ value, text, offsets, used }: Evaluated, place: Place, folder: string): Mount | null {
  const isKnown = value.kind === 'text';
  // A drive has a colon of its own.
  const [, source = '', target, mode = ''] = /^((?:[A-Za-z]:(?=[\\/]))?[^:]*)(?::([^:]*))?(?::(.*))?$/.exec(text) ?? [];
  if (target === undefined)
    return isKnown ? { ...plain, kind: 'anonymous', source: { kind: 'nothing' }, target: source, place, used } : null;
  const from = isKnown ? sourceOf(source, folder) : ({ kind: 'outside' } as const);
  const at = (index: number): number => offsets[index] ?? place.end;
  const to = source.length + 1;
  return {
    ...plain,
    kind: from.kind === 'volume' ? 'volume' : 'bind',
    source: from,
    target,
    place,
    used,
    sourcePlace: { ...place, start: at(0), end: at(source.length) },
    targetPlace: { ...place, start: at(to), end: target === '' ? at(to) : at(to + target.length - 1) + 1 },
    readOnly: mode.split(',').includes('ro'),
  };
}

function sourceOf(text: string, folder: string): Source {
  if (/^[~/]|^[A-Za-z]:[\\/]/.test(text)) return { kind: 'outside' };
  if (!text.startsWith('.')) return { kind: 'volume', name: text, plain: true };
  return inside(text, folder);
}

function inside(text: string, folder: string): Source {
  const path = pathFrom(folder, text);
  return path === null ? { kind: 'outside' } : { kind: 'inside', path };
}

/** `--mount type=bind,source=…,target=…`, which makes no source. */
export function mountOption({ value, text, used }: Evaluated, place: Place, folder: string): Mount | null {
  const fields = new Map(
    text.split(',').map((field) => [field.replace(/=.*/s, ''), field.slice(field.indexOf('=') + 1)]),
  );
  const target = fields.get('target') ?? fields.get('destination') ?? fields.get('dst');
  const source = fields.get('source') ?? fields.get('src');
  if (target === undefined || value.kind !== 'text') return null;
  const type = fields.get('type') ?? 'volume';
  const readOnly = fields.has('readonly') || fields.has('ro');
  const shared = { target, place, used, short: false, makesSource: false, readOnly };
  if (source === undefined)
    return { ...shared, kind: type === 'tmpfs' ? 'tmpfs' : 'anonymous', source: { kind: 'nothing' } };
  if (type !== 'bind') return { ...shared, kind: 'volume', source: { kind: 'volume', name: source, plain: true } };
  return { ...shared, kind: 'bind', source: /^[~/]/.test(source) ? { kind: 'outside' } : inside(source, folder) };
}
