/** The short form of a mount as docker-compose 1.29 takes it apart (docs/compose.md#mounts). */
import { lostMark } from '../../interpolation/marks.ts';
import { cleanPath, expandHome, joinPath } from '../paths.ts';
import { implied, isText, type Item, longForm, reworded, textAt, withEntries } from '../model/item.ts';
import { writtenParts } from '../forms/written-parts.ts';

interface Parts {
  readonly source: string | null;
  readonly target: string;
  readonly mode: string | null;
}

/** At the first colon, and at the last behind it. A drive of Windows keeps its own. */
function partsOf(text: string): Parts {
  const drive = driveOf(text);
  const rest = text.slice(drive.length);
  const colon = rest.indexOf(':');
  if (colon < 0) return { source: null, target: text, mode: null };
  const target = rest.slice(colon + 1);
  const targetDrive = driveOf(target);
  const last = target.lastIndexOf(':');
  const hasMode = last >= targetDrive.length;
  return {
    source: drive + rest.slice(0, colon),
    target: hasMode ? target.slice(0, last) : target,
    mode: hasMode ? target.slice(last + 1) : null,
  };
}

function driveOf(text: string): string {
  return /^[^.\\/~]:/.exec(text)?.[0] ?? '';
}

/** By what mounts of several files are told apart. */
export function targetOf1(item: Item): string {
  return isText(item) ? partsOf(item.text).target : (textAt(item, 'target')?.text ?? '');
}

/** The text of a mount with its path counted from `folder`. */
export function resolveVolume1(item: Item, folder: string): Item {
  if (!isText(item)) return resolveLong(item, folder);
  const { source, target, mode } = partsOf(item.text);
  if (source === null) return item;
  const path = expandHome(source.startsWith('.') ? joinPath(folder, source) : source);
  return { ...item, text: [path, target, ...(mode ? [mode] : [])].join(':') };
}

function resolveLong(item: Item, folder: string): Item {
  const source = textAt(item, 'source');
  if (item.kind !== 'mapping' || !source || textAt(item, 'type')?.text !== 'bind') return item;
  if (!/^[.~]/.test(source.text)) return item;
  const value = reworded(source, joinPath(source.text.startsWith('~') ? '' : folder, expandHome(source.text)));
  return withEntries(item, [['source', { key: source.place, value }]]);
}

/** In long form; null for one of too many parts. */
export function longVolume1(item: Item): Item | null {
  if (!isText(item)) return normalLong(item);
  const parts = item.text.split(':');
  const [first = '', second, mode = 'rw'] = parts;
  if (parts.length > 3) return null;
  const source = second === undefined ? null : cleanPath(first);
  const target = cleanPath(second ?? first);
  const isPath = source !== null && /^[./~]/.test(source);
  const written = writtenParts(item);
  return longForm(item, {
    type: reworded(item, isPath ? 'bind' : 'volume'),
    source: source === null ? null : reworded(item, source, written.source),
    target: reworded(item, target, written.target),
    read_only: mode === 'ro' ? implied(item.place) : null,
    bind: isPath ? longForm(item, { create_host_path: implied(item.place) }) : null,
  });
}

/** The long form; a path of it that is still relative is no path for the engine. */
function normalLong(item: Item): Item {
  const source = textAt(item, 'source');
  if (item.kind !== 'mapping' || !source || source.text === '') return item;
  const path = cleanPath(source.text);
  const isLost = textAt(item, 'type')?.text === 'bind' && !path.startsWith('/');
  return withEntries(item, [['source', { key: source.place, value: reworded(source, isLost ? lostMark : path) }]]);
}
