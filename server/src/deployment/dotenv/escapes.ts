import { controlLetters } from './control-letters.ts';

const letters: Readonly<Record<string, string>> = {
  ...controlLetters,
  '"': '"',
  '\\': '\\',
  // The dollar is filled in afterwards, where two stand for one.
  $: '$$',
};

const octal = /^[0-3][0-7]{2}$/;

/** Resolves the escapes of a value in double quotes, as Compose 2 does; what is no escape is kept. */
export function resolveEscapes(text: string): string {
  return text.replace(/\\(?:[abcfnrtv$"\\]|0\d{0,3})/g, (escape) => {
    const letter = escape.charAt(1);
    if (letter !== '0') return letters[letter] ?? escape;
    const digits = escape.slice(2);
    return octal.test(digits) ? String.fromCharCode(Number.parseInt(digits, 8)) : `\\${digits}`;
  });
}
