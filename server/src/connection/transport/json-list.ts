/** So many items are put into JSON in one go, for less than a millisecond. */
const together = 256;

/**
 * A long list that is put into JSON already, for a transport that takes it: part by part, while others are answered,
 * and of what is made for it nothing but the text is kept.
 */
export class JsonList {
  readonly #parts: string[] = [];

  /** Items with commas between them, which go between the parts, too. */
  get parts(): readonly string[] {
    return this.#parts;
  }

  add(items: readonly object[]): void {
    if (items.length > 0) this.#parts.push(JSON.stringify(items).slice(1, -1));
  }
}

/** A list as a message has it: plain data, but for a transport that takes lists. Yields now and then. */
export function* sentList<T extends object>(
  items: readonly T[],
  takesLists: boolean,
): Generator<undefined, T[] | JsonList> {
  if (!takesLists) return [...items];
  const list = new JsonList();
  for (let at = 0; at < items.length; at += together) {
    list.add(items.slice(at, at + together));
    yield;
  }
  return list;
}
