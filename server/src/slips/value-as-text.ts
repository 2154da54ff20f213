import { words } from '../common/words/message.ts';
import { quoteWhole } from './support/quote-whole.ts';
import type { SlipKind } from './support/slip-kind.ts';

/** `Ana: Lee`: a colon within a text without quotes. */
export const colonWithin: SlipKind = (spot) => {
  const { problem, line, at } = spot;
  if (!problem.startsWith('mapping values are not allowed here') || line.colon === -1) return null;
  if (at <= line.valueStart || at >= line.valueEnd + 1) return null;
  return quoteWhole(spot, words`the value has a colon in it with a space behind. Quote the value.`);
};

/** Signs with which no text begins that has no quotes. */
const special = /^[%@`*&!|>{[?-]/;

/** `@ana`, `*secret`, `!secret`, `{{ user }}`: a text that begins with a sign of YAML's. */
export const specialStart: SlipKind = (spot) => {
  const { text, line, at } = spot;
  if (
    !/^found (?:character|undefined alias|unhashable key)|^sequence entries|^could not determine|^expected chomping|^mapping keys/.test(
      spot.problem,
    )
  )
    return null;
  const { valueStart, valueEnd } = line;
  if (line.colon === -1 && line.dash === -1) return null;
  if (at < valueStart || at > valueEnd || !special.test(text.slice(valueStart, valueEnd))) return null;
  return quoteWhole(
    spot,
    words`the value begins with a sign that means something to YAML. Quote the value if it is a text.`,
  );
};
