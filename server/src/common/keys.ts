/** The keys of a table, typed as such, in its order. Not for records that may have more keys than their type says. */
export function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table).filter((key): key is keyof T & string => Object.hasOwn(table, key));
}
