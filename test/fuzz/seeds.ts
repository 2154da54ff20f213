import { foreignFiles } from '../support/foreign-files.ts';
import { oracleCases } from '../support/oracle-cases.ts';

/** Longer ones only cost time; those that are nested deeply test the recursion limit, which no two machines share. */
const longest = 2000;

/** Files to make slips in. */
export function seedTexts(): readonly string[] {
  const texts = [...oracleCases().map(({ yaml }) => yaml), ...foreignFiles().map(({ text }) => text)];
  return texts.filter((text) => text.length <= longest);
}
