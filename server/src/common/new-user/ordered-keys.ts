import { defaultStyle } from './default-style.ts';

/** The keys of a new user in the order of others, each that those lack behind the one that it usually follows. */
export function orderedKeys(others: readonly string[]): readonly string[] {
  const keys = [...others];
  for (const [index, key] of defaultStyle.keys.entries()) {
    if (keys.includes(key)) continue;
    const before = keys.indexOf(defaultStyle.keys[index - 1] ?? '');
    keys.splice(before + 1, 0, key);
  }
  return keys;
}
