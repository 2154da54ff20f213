import type { Node } from '../node.ts';
import type { DictItem, RepeatedKey, Value } from '../value.ts';

/** Up to this size a search is cheaper than a map. */
const FEW = 8;

function isHashable(value: Value): boolean {
  return value.type !== 'list' && value.type !== 'dict' && value.type !== 'set';
}

/** Two times with zones are one key if they are the same moment. */
function momentKey(text: string): string {
  const zoned = /^(\S+) ([\d:]+)(?:\.(\d+))?([-+]\d\d:\d\d)$/.exec(text);
  if (zoned === null) return `time ${text}`;
  const [, date = '', time = '', fraction = '', zone = ''] = zoned;
  return `moment ${String(Date.parse(`${date}T${time}${zone}`))}.${fraction}`;
}

function numberKey(value: number, node: Node): string {
  if (Number.isNaN(value)) {
    // Python compares by identity first, and PyYAML uses one object for every `.nan`.
    const source = node.kind === 'alias' ? node.target : node;
    const shared = source.kind === 'scalar' && /^[-+]?\.nan$/i.test(source.value.replaceAll('_', ''));
    return shared ? 'nan' : `nan ${String(source.start)}`;
  }
  return Number.isInteger(value) ? `number ${BigInt(value).toString(16)}` : `number ${String(value)}`;
}

/** A text that is the same for two keys exactly when Python takes them for the same: 1, 1.0 and true are. */
export function keyText(key: Value): string {
  switch (key.type) {
    case 'str':
      return `str ${key.value}`;
    case 'bool':
      return `number ${key.value ? '1' : '0'}`;
    case 'int':
      return `number ${key.value.toString(16)}`;
    case 'float':
      return numberKey(key.value, key.node);
    case 'bytes':
      return `bytes ${key.value.join()}`;
    case 'date':
    case 'datetime':
      return momentKey(key.text);
    default:
      return key.type;
  }
}

function isSame(one: Value, other: Value): boolean {
  if (one.type === 'str' || other.type === 'str') {
    return one.type === 'str' && other.type === 'str' && one.value === other.value;
  }
  return keyText(one) === keyText(other);
}

/** Fills a dict as Python does: a key keeps its first place and gets the last value. */
export class DictBuilder {
  readonly items: DictItem[];
  readonly #repeated: RepeatedKey[];
  #places: Map<string, number> | null = null;

  constructor(items: DictItem[], repeated: RepeatedKey[]) {
    this.items = items;
    this.#repeated = repeated;
  }

  static isKey(value: Value): boolean {
    return isHashable(value);
  }

  set(key: Value, value: Value, merged: boolean): void {
    const place = this.#find(key);
    const earlier = place < 0 ? undefined : this.items[place];
    if (earlier === undefined) {
      this.#places?.set(keyText(key), this.items.length);
      this.items.push({ key, value, merged });
      return;
    }
    if (!merged && !earlier.merged) this.#repeated.push({ first: earlier.key.node, later: key.node });
    // Python keeps the first key; the place to show for it is where the mapping itself has it.
    const kept = earlier.merged && !merged ? { ...earlier.key, node: key.node } : earlier.key;
    this.items[place] = { key: kept, value, merged };
  }

  #find(key: Value): number {
    if (this.items.length <= FEW) return this.items.findIndex((item) => isSame(item.key, key));
    this.#places ??= new Map(this.items.map((item, place) => [keyText(item.key), place]));
    return this.#places.get(keyText(key)) ?? -1;
  }
}
