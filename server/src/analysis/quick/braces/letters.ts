/**
 * A letter written as JSON does where it is to be read everywhere: by a backslash, `u` and four digits. It is none that
 * can't be seen, and no quote or blank of another kind. As part of an expression.
 */
export const escapedLetter =
  '\\\\u(?:00[c-fC-F]|0[1-9a-fA-F][0-9a-fA-F]|1[0-5][0-9a-fA-F]|3[1-9a-fA-F][0-9a-fA-F]|[4-9a-cA-C][0-9a-fA-F]{2}|[dD][0-7][0-9a-fA-F])[0-9a-fA-F]';

/** What stands within double quotes, with such letters as what they mean. */
export function withLetters(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
