import type { Value } from '../yaml/value.ts';

/** Python's name for the type of a value, as its error messages say it. */
export function pythonType(value: Value): string {
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
