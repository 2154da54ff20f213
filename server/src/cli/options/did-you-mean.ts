import { nearestOf } from '../../common/words/nearest.ts';
import { listed } from '../../common/words/words.ts';

/**
 * ` Did you mean …?` for a word that is none of some others, to go on behind a sentence; empty where none is near. The
 * word itself is not repeated.
 */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearTo(word.toLowerCase(), candidates);
  return meant.length === 0 ? '' : ` Did you mean ${listed(meant, 'or')}?`;
}

/** The one that has the word in lower case, or begins with it, else all that are a slip or two away. */
function nearTo(word: string, candidates: readonly string[]): readonly string[] {
  if (candidates.includes(word)) return [word];
  const beginning = candidates.filter((each) => word !== '' && each.startsWith(word));
  if (beginning.length === 1) return beginning;
  const near: string[] = [];
  for (let left = candidates; ; left = left.filter((each) => !near.includes(each))) {
    const next = nearestOf(word, left);
    if (next === null) return near;
    near.push(next);
  }
}
