import { nativeCost, searchAllCost, searchCost, sizeOf } from './native-costs.ts';

/** What instrumented code calls. One count for each place; their indexes are those of `instrument`. */
export const counts = new Float64Array(1 << 14);

/** Calls a method of the engine, and counts what it takes at a place. */
export function call(place: number, name: string, receiver: unknown, ...given: readonly unknown[]): unknown {
  const add = (steps: number): void => {
    counts[place] = (counts[place] ?? 0) + steps;
  };
  const form = receiver instanceof RegExp ? receiver : given[0];
  const text = receiver instanceof RegExp ? given[0] : receiver;
  if (form instanceof RegExp && typeof text === 'string') {
    if (name === 'matchAll') return matches(form, text, add);
    const isAll = name === 'split' || (form.global && receiver === text);
    add(isAll ? searchAllCost(form, text) : searchCost(form, text, startOf(form)));
    return invoke(receiver, name, given);
  }
  const result = invoke(receiver, name, given);
  // Methods of our own are counted where they are written.
  if (isNative(receiver)) add(nativeCost(name, receiver, given, result));
  return result;
}

/** Counts the members of what is spread or collected. */
export function each<T>(place: number, members: T): T {
  counts[place] = (counts[place] ?? 0) + sizeOf(members);
  return members;
}

function invoke(receiver: unknown, name: string, given: readonly unknown[]): unknown {
  const method: unknown = (receiver as Record<string, unknown>)[name];
  if (typeof method !== 'function') throw new TypeError(`${name} is no method`);
  return Reflect.apply(method, receiver, given);
}

function startOf({ global, sticky, lastIndex }: RegExp): number {
  return global || sticky ? lastIndex : 0;
}

/** Who asks may stop at any match. */
function* matches(form: RegExp, text: string, add: (steps: number) => void): Generator<RegExpExecArray, undefined> {
  let from = 0;
  for (const match of text.matchAll(form)) {
    add(searchCost(form, text, from));
    from = match.index + match[0].length;
    yield match;
  }
  add(from <= text.length ? searchCost(form, text, from) : 1);
}

const natives = new Set<unknown>([Array, Object, JSON, Buffer]);

function isNative(receiver: unknown): boolean {
  return (
    typeof receiver === 'string' ||
    typeof receiver === 'bigint' ||
    Array.isArray(receiver) ||
    ArrayBuffer.isView(receiver) ||
    receiver instanceof TextDecoder ||
    receiver instanceof TextEncoder ||
    natives.has(receiver)
  );
}
