/** What Go's YAML reader makes of scalars (docs/compose.md#scalars). */
import { lostMark } from '../../interpolation/marks.ts';
import { goFloat, goInteger } from './go-number.ts';
import { goTime } from './go-time.ts';
import type { LeafType } from '../model/item.ts';

export interface GoScalar {
  readonly type: LeafType;
  readonly text: string;
}

const words = new Map<string, GoScalar>();
for (const word of ['true', 'True', 'TRUE']) words.set(word, { type: 'boolean', text: 'true' });
for (const word of ['false', 'False', 'FALSE']) words.set(word, { type: 'boolean', text: 'false' });
for (const word of ['', '~', 'null', 'Null', 'NULL']) words.set(word, { type: 'null', text: '<nil>' });
for (const form of ['inf', 'Inf', 'INF']) {
  for (const sign of ['', '+']) words.set(`${sign}.${form}`, { type: 'odd', text: '+Inf' });
  words.set(`-.${form}`, { type: 'odd', text: '-Inf' });
}
for (const form of ['nan', 'NaN', 'NAN']) words.set(`.${form}`, { type: 'odd', text: 'NaN' });

const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** No longer text is looked at as a number: it would take time, and there is none so long. */
const longestNumber = 1000;

/** A plain scalar without a tag. */
export function plainScalar(text: string): GoScalar {
  const word = words.get(text);
  if (word) return word;
  const first = text.charAt(0);
  if (!/[-+.0-9]/.test(first) || text.length > longestNumber) return { type: 'text', text };
  if (first === '.') return floatOf(text) ?? { type: 'text', text };
  const time = goTime(text);
  if (time !== null) return { type: 'time', text: time };
  const plain = text.replaceAll('_', '');
  const integer = goInteger(plain);
  if (integer !== null) return { type: 'integer', text: integer };
  return floatOf(plain) ?? { type: 'text', text };
}

function floatOf(text: string): GoScalar | null {
  const value = float.test(text) ? Number(text) : Infinity;
  return Number.isFinite(value) ? { type: 'float', text: goFloat(value) } : null;
}

const prefix = 'tag:yaml.org,2002:';

/**
 * A scalar with a tag; null where Go refuses it. A tag of one's own makes a text of it.
 * `plain`: written without quotes.
 */
export function taggedScalar(tag: string, text: string, plain: boolean): GoScalar | null {
  if (tag === '!') return plain ? plainScalar(text) : { type: 'text', text };
  if (!tag.startsWith(prefix)) return { type: 'text', text };
  const scalar = plainScalar(text);
  switch (tag.slice(prefix.length)) {
    case 'int':
      return scalar.type === 'integer' ? scalar : null;
    case 'float':
      if (scalar.type === 'integer') return { type: 'float', text: goFloat(Number(scalar.text)) };
      return scalar.type === 'float' || scalar.type === 'odd' ? scalar : null;
    case 'bool':
      return scalar.type === 'boolean' ? scalar : null;
    case 'null':
      return scalar.type === 'null' ? scalar : null;
    case 'timestamp':
      return scalar.type === 'time' ? scalar : null;
    case 'binary':
      return { type: 'text', text: lostMark };
    default:
      return { type: 'text', text };
  }
}
