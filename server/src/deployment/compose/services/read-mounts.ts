/** What a service mounts (docs/compose.md#mounts). */
import type { Mount, Source, UsedVariable, Value } from '../../container.ts';
import { homeMark, isKnown, valueOf } from '../../interpolation/marks.ts';
import { isTrue } from '../model/is-true.ts';
import { fromCaller } from '../load/load-context.ts';
import type { Scope } from '../session/scope.ts';
import { isText, type Item, type Leaf, type Mapping, textAt, valueAt } from '../model/item.ts';
import { cleanPath, isWindowsPath, sourceAt } from '../paths.ts';
import { writtenOf } from './written.ts';

export function readVolumes(service: Mapping, file: Mapping, folder: string): Mount[] {
  const mounts: Mount[] = [];
  const volumes = valueAt(service, 'volumes');
  for (const item of volumes?.kind === 'list' ? volumes.items : []) {
    if (item.kind === 'mapping') mounts.push(volumeMount(item, file, folder));
  }
  const tmpfs = valueAt(service, 'tmpfs');
  for (const item of tmpfs?.kind === 'list' ? tmpfs.items : tmpfs ? [tmpfs] : []) {
    if (isText(item)) mounts.push(tmpfsMount(item));
  }
  return mounts;
}

function volumeMount(item: Mapping, file: Mapping, folder: string): Mount {
  const [type, source, target] = ['type', 'source', 'target'].map((key) => textAt(item, key));
  const { short } = item;
  const volume = valueAt(item, 'volume');
  const subPath = textAt(volume, 'subpath')?.text;
  const kind = kindOf(type?.text ?? '', source?.text ?? '');
  return {
    kind,
    source: sourceOf(kind, source, file, folder),
    target: target && isKnown(target.text) ? normalTarget(target.text) : '',
    place: item.place,
    ...(source && { sourcePlace: source.place }),
    ...(target && { targetPlace: target.place }),
    short: short !== undefined,
    ...(subPath !== undefined && { subPath }),
    readOnly: isTrue(valueAt(item, 'read_only')),
    makesSource: kind === 'bind' && isTrue(valueAt(valueAt(item, 'bind'), 'create_host_path')),
    used: short ? short.used : usedIn(source, target),
  };
}

function usedIn(...leaves: readonly (Leaf | undefined)[]): readonly UsedVariable[] {
  return leaves.flatMap((leaf) => leaf?.used ?? []);
}

function normalTarget(target: string): string {
  return target === '' ? '' : cleanPath(target);
}

/** What begins with something that can't be told may be a path as well as the name of a volume. */
function kindOf(type: string, source: string): Mount['kind'] {
  if (type === 'bind' || type === 'tmpfs') return type;
  if (type !== 'volume' || !isKnown(source)) return 'unknown';
  return source === '' ? 'anonymous' : 'volume';
}

function sourceOf(kind: Mount['kind'], source: Leaf | undefined, file: Mapping, folder: string): Source {
  if (kind === 'anonymous' || kind === 'tmpfs') return { kind: 'nothing' };
  const text = source?.text ?? '';
  if (kind === 'bind' && text !== '') return pathSource(text, folder);
  if (kind !== 'volume') return { kind: 'unknown' };
  const declared = valueAt(valueAt(file, 'volumes'), text);
  const isElsewhere = ['external', 'driver', 'driver_opts', 'name'].some((key) => valueAt(declared, key));
  return { kind: 'volume', name: text, plain: !isElsewhere };
}

function pathSource(path: string, folder: string): Source {
  if (isWindowsPath(path)) return { kind: 'outside' };
  if (path.startsWith(homeMark)) return { kind: 'outside' };
  return sourceAt(fromCaller(folder, path));
}

function tmpfsMount(leaf: Leaf): Mount {
  const target = leaf.text.split(':', 1)[0] ?? '';
  const place = { place: leaf.place, targetPlace: leaf.place };
  return {
    kind: 'tmpfs',
    source: { kind: 'nothing' },
    target,
    ...place,
    short: true,
    makesSource: false,
    used: leaf.used,
  };
}

/** Configs and secrets, each a file in the container. */
export function readFileMounts(
  service: Mapping,
  section: 'configs' | 'secrets',
  file: Mapping,
  folder: string,
  scope: Scope,
): Mount[] {
  const mounts: Mount[] = [];
  const list = valueAt(service, section);
  for (const item of list?.kind === 'list' ? list.items : []) {
    const source = textAt(item, 'source');
    if (source) mounts.push(fileMount(item, source, section, file, folder, scope));
  }
  return mounts;
}

function fileMount(
  item: Item,
  source: Leaf,
  section: 'configs' | 'secrets',
  file: Mapping,
  folder: string,
  scope: Scope,
): Mount {
  const target = textAt(item, 'target');
  const declared = valueAt(valueAt(file, section), source.text);
  const path = textAt(declared, 'file');
  return {
    kind: section === 'configs' ? 'config' : 'secret',
    source: contentOf(declared, path, folder, scope),
    target: targetOf(section, target?.text ?? source.text),
    place: item.place,
    sourcePlace: path?.place ?? source.place,
    ...(target && { targetPlace: target.place }),
    short: item.kind === 'mapping' && item.short !== undefined,
    readOnly: true,
    makesSource: false,
    used: usedIn(source, target, path),
  };
}

function targetOf(section: 'configs' | 'secrets', target: string): string {
  if (!isKnown(target)) return '';
  if (target.startsWith('/')) return cleanPath(target);
  return cleanPath(section === 'configs' ? `/${target}` : `/run/secrets/${target}`);
}

function contentOf(declared: Item | undefined, path: Leaf | undefined, folder: string, scope: Scope): Source {
  if (path) return pathSource(path.text, folder);
  const content = textAt(declared, 'content');
  if (content) return { kind: 'content', content: writtenOf(content) };
  const name = textAt(declared, 'environment');
  if (!name) return { kind: 'unknown' };
  const text = scope.find(name.text);
  const value: Value = text === null ? { kind: 'unset' } : valueOf(text);
  return { kind: 'content', content: { ...writtenOf(name), value } };
}
