/** Words of an instruction that may be written as a JSON list. */
import { wordsOf, type Word } from './words.ts';

/** Sources and target, without flags; both forms. */
export function copyWords(text: string): readonly Word[] {
  const bare = wordsOf(text);
  const first = bare.find(({ raw }) => !raw.startsWith('--'));
  const listed = first?.raw.startsWith('[') ? jsonWords(text, first.start) : null;
  return listed ?? bare.filter(({ raw }) => !raw.startsWith('--'));
}

/** The texts of a JSON list, with their places; null where there is none. */
export function jsonWords(text: string, from = 0): readonly Word[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.slice(from));
  } catch {
    return null;
  }
  if (!Array.isArray(parsed)) return null;
  const words: Word[] = [];
  let at = from;
  for (const each of parsed as readonly unknown[]) {
    if (typeof each !== 'string') return null;
    const start = Math.max(at, text.indexOf(JSON.stringify(each), at)) + 1;
    words.push({ raw: each, start, end: start + each.length });
    at = start + each.length;
  }
  return words;
}
