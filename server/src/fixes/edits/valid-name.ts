import { usernamePattern, workspacePattern } from '../../model/patterns.ts';

/** Letters that Unicode does not take apart. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The nearest name that the server takes, or null when nothing is left of it. */
export function validName(text: string, asUsername: boolean): string | null {
  const letters = (asUsername ? text.toLowerCase() : text).replace(/\p{L}/gu, (letter) => spelledOut[letter] ?? letter);
  const name = letters
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|(?<!-)-+$/g, '');
  const valid = (asUsername ? usernamePattern : workspacePattern).test(name);
  return valid ? name : null;
}
