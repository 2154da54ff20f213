import { countedMatch } from './regexp/count.ts';

/** Characters that the engine copies or compares in one step. */
const stride = 16;

function characters(count: number): number {
  return 1 + Math.floor(count / stride);
}

/**
 * What a method of the engine took to do, in steps. `receiver` and `given` as they were before the call, but for lists
 * that the call changes.
 */
export function nativeCost(name: string, receiver: unknown, given: readonly unknown[], result: unknown): number {
  if (typeof receiver === 'string') return textCost(name, receiver, given, result);
  if (receiver instanceof RegExp) return 1;
  if (Array.isArray(receiver)) return listCost(name, receiver, given, result);
  if (typeof receiver === 'bigint') return characters(String(result).length);
  return sizeOf(result);
}

function textCost(name: string, text: string, given: readonly unknown[], result: unknown): number {
  const [first, second] = given;
  switch (name) {
    case 'includes':
    case 'indexOf': {
      const from = typeof second === 'number' ? Math.min(Math.max(0, second), text.length) : 0;
      const at = text.indexOf(String(first), from);
      return characters((at === -1 ? text.length : at) - from);
    }
    case 'lastIndexOf': {
      const from = typeof second === 'number' ? Math.min(Math.max(0, second), text.length) : text.length;
      return characters(Math.abs(from - (typeof result === 'number' && result !== -1 ? result : 0)));
    }
    case 'startsWith':
    case 'endsWith':
      return typeof first === 'string' ? characters(first.length) : 1;
    case 'slice':
    case 'toString':
      // The engine keeps the text and notes the place.
      return 1;
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
      return characters(text.length - String(result).length);
    case 'split':
      return characters(text.length) + sizeOf(result);
    default:
      return characters(Math.max(text.length, typeof result === 'string' ? result.length : 0));
  }
}

function listCost(name: string, list: readonly unknown[], given: readonly unknown[], result: unknown): number {
  const [first] = given;
  switch (name) {
    case 'includes':
      return 1 + (result === true ? list.indexOf(first) : list.length);
    case 'indexOf':
      return 1 + (typeof result === 'number' && result !== -1 ? result : list.length);
    case 'lastIndexOf':
      return 1 + list.length - Math.max(0, Number(result));
    case 'splice':
      return 1 + sizeOf(result) + Math.max(0, list.length - Number(first));
    case 'join':
      return 1 + list.length + characters(String(result).length);
    case 'keys':
    case 'values':
    case 'entries':
      return 1;
    default:
      return 1 + Math.max(list.length, sizeOf(result));
  }
}

/** How many members, or steps of characters, a value has. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return characters(value.length);
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return 'length' in value && typeof value.length === 'number' ? value.length : 1;
  if (value instanceof Set || value instanceof Map) return value.size;
  return 1;
}

/** What the search for an expression takes: all of the text, or up to each match. */
export function searchCost(form: RegExp, text: string, from: number): number {
  return countedMatch(form, text, from).steps;
}

/** What the search for all matches takes. */
export function searchAllCost(form: RegExp, text: string): number {
  let steps = 0;
  for (let from = 0; from <= text.length;) {
    const { steps: more, match } = countedMatch(form, text, from);
    steps += more;
    if (!match) break;
    from = match.end > match.start ? match.end : match.end + 1;
  }
  return steps;
}
