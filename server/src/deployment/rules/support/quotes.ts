/** Whether a value begins and ends with quotes of its own. */
export function isQuoted(text: string): boolean {
  return /^(["']).*\1$/s.test(text) && text.length > 1;
}
