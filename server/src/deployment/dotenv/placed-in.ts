import type { Span } from './entry.ts';

/**
 * What stands in the value of an entry, with its place in the file. Where escapes make the value differ from what is
 * written, all of the value is its place.
 */
export function placedIn<T extends Span>(text: string, written: Span, value: string, parts: readonly T[]): T[] {
  const isQuoted = text[written.start] === '"' || text[written.start] === "'";
  const from = isQuoted ? written.start + 1 : written.start;
  const isAsWritten = text.startsWith(value, from);
  return parts.map((part) => ({
    ...part,
    start: isAsWritten ? from + part.start : written.start,
    end: isAsWritten ? from + part.end : written.end,
  }));
}
