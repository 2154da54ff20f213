import { pythonStr } from '../../server/src/yaml/read.ts';
import type { Value } from '../../server/src/yaml/value.ts';

/** A value in the words of `pyyaml_reading.py`. */
interface Tagged {
  readonly t: string;
  readonly v?: string | readonly unknown[];
}

/** Shared parts are written out each time they are met: the same bound as on the other side. */
const mostParts = 5000;

class TooBig extends Error {}

/** JSON text that is the same for two values exactly when Python has the same for both. */
export function taggedValue(value: Value | null): string {
  if (value === null) return '{"t":"null"}';
  try {
    return JSON.stringify(new Tagger().tag(value));
  } catch (error) {
    if (error instanceof TooBig) return '{"t":"big"}';
    throw error;
  }
}

/**
 * The same of what the reference wrote: its JSON is spaced and escaped in another way, and its sets are in its order.
 */
export function normalTagged(json: string): string {
  return JSON.stringify(sorted(JSON.parse(json) as Tagged));
}

class Tagger {
  readonly #path: unknown[] = [];
  #parts = 0;

  tag(value: Value): Tagged {
    if (++this.#parts > mostParts) throw new TooBig();
    if (!('items' in value)) return tagScalar(value);
    if (this.#path.includes(value.items)) return { t: 'cycle' };
    this.#path.push(value.items);
    try {
      if (value.type === 'dict') {
        return { t: 'dict', v: value.items.map((item) => [this.tag(item.key), this.tag(item.value)]) };
      }
      const items = value.items.map((item) => this.tag(item));
      return { t: value.type, v: value.type === 'set' ? inOrder(items) : items };
    } finally {
      this.#path.pop();
    }
  }
}

function tagScalar(value: Value): Tagged {
  if (value.type === 'null') return { t: 'null' };
  if (value.type === 'bytes') return { t: 'bytes', v: Buffer.from(value.value).toString('hex') };
  return { t: value.type, v: pythonStr(value) ?? '' };
}

function sorted(tagged: Tagged): Tagged {
  const { t, v } = tagged;
  if (!Array.isArray(v)) return tagged;
  if (t === 'dict') return { t, v: (v as Tagged[][]).map((pair) => pair.map(sorted)) };
  const items = (v as Tagged[]).map(sorted);
  return { t, v: t === 'set' ? inOrder(items) : items };
}

function inOrder(items: readonly Tagged[]): Tagged[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}
