/** What Python does with values: their types, truth and equality. */
import { keyText } from '../yaml/construct/dict.ts';
import type { Value } from '../yaml/value.ts';

/** Python's name for the type of a value, as its error messages say it. */
export function pythonType(value: Value): Exclude<Value['type'], 'null'> | 'NoneType' {
  return value.type === 'null' ? 'NoneType' : value.type;
}

/** Python's `bool(value)`. */
export function isTruthy(value: Value): boolean {
  switch (value.type) {
    case 'null':
      return false;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'str':
    case 'bytes':
      return value.value.length > 0;
    case 'date':
    case 'datetime':
      return true;
    default:
      return value.items.length > 0;
  }
}

/** Whether Python can put the value into a set. */
export function isHashable(value: Value): boolean {
  if (value.type === 'tuple') return value.items.every(isHashable);
  return value.type !== 'list' && value.type !== 'dict' && value.type !== 'set';
}

/** UTF-8 as Python decodes it (`bytes.decode()`), or null where Python raises. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    // ignoreBOM keeps a leading U+FEFF, as Python does.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Python's `a == b` for values that are no collections: 1, 1.0 and true are the same, 1 and "1" are not. */
export function equalTo(value: Value): (other: Value) => boolean {
  const text = keyText(value);
  return (other) => keyText(other) === text;
}

/** What Python's `set(values)` keeps: the first of those that are equal. */
export function distinct(values: readonly Value[]): ReadonlySet<Value> {
  const kept = new Map<string, Value>();
  for (const value of values) {
    const key = keyText(value);
    if (!kept.has(key)) kept.set(key, value);
  }
  return new Set(kept.values());
}

/** Python's `str.strip()`: its white space is not quite that of JavaScript. */
export function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return (code >= 0x1c && code <= 0x1f) || code === 0x85 || (/\s/.test(letter) && letter !== '\ufeff');
}
