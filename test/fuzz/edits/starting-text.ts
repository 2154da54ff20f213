import type { Random } from '../../../bench/random.mjs';
import { generateUsers } from '../../../bench/users.mjs';
import { bracketForms, forms } from '../../support/forms.ts';
import { hostileKinds } from '../../hostile/kinds/index.ts';

/** What ends a line for YAML; for an editor only the first three do. */
export const lineBreaks = ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029'] as const;

const kinds = hostileKinds.filter(({ foreign }) => !foreign);
const allForms = [...forms, ...bracketForms];
/** How often at most what is special about a kind stands in a file. */
const most = 14;

/** A few users as nearly all are, in any form. */
function usualText(random: Random): string {
  const { text } = generateUsers({ users: 2 + random.below(6), seed: random.below(1000), dense: random.chance(0.5) });
  const written = random.pick(random.chance(0.7) ? bracketForms : allForms).of(text);
  return random.chance(0.3) ? written.replaceAll('\n', '\r\n') : written;
}

/** A short file of one kind, or of two, one behind the other, in any form, with any line ends. */
export function startingText(random: Random): string {
  if (random.chance(0.4)) return usualText(random);
  const written = pieceOf(random) + (random.chance(0.3) ? pieceOf(random) : '');
  const text = random.chance(0.5) ? random.pick(allForms).of(written) : written;
  const way = random.below(4);
  if (way === 0) return text.replaceAll('\n', random.pick(lineBreaks));
  if (way === 1) return text.replace(/\n/g, (end) => (random.chance(0.1) ? random.pick(lineBreaks) : end));
  return text;
}

function pieceOf(random: Random): string {
  return random.pick(kinds).text(2 + 2 * random.below(most / 2));
}
