import type { EntryStyle } from '../protocol/protocol.ts';

/**
 * Text as a YAML value on one line, readable the same way in YAML 1.1 and 1.2. Plain only where that is beyond doubt.
 */
export function quoteScalar(text: string, quote: EntryStyle['quote']): string {
  if (quote === '' && isPlainText(text)) return text;
  if (quote === '"' || needsEscapes.test(text)) return doubleQuoted(text);
  return `'${text.replaceAll("'", "''")}'`;
}

/** What single quotes can't hold, or a reader would take for a line end. */
const needsEscapes = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const plainCharacters = /^[\p{L}\p{N}$](?:[\p{L}\p{M}\p{N} $._@+/-]*[\p{L}\p{M}\p{N}$._@+/-])?$/u;
const otherMeaning = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** A letter that no number of any base has, nor an exponent. */
const neverInNumber = /[g-np-wyz$@/]/i;

function isPlainText(text: string): boolean {
  if (!plainCharacters.test(text) || otherMeaning.test(text)) return false;
  return neverInNumber.test(text) || /^\p{L}/u.test(text);
}

function doubleQuoted(text: string): string {
  const escaped = JSON.stringify(text);
  return escaped.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
