/** Text for a terminal: control characters would do there what they please. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) =>
    letter === '\u200d' ? letter : `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
