/** Works something out when somebody asks for the first time, and gives it ever after. */
export function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: work() }).value;
}
