/**
 * A command line in words, as Compose cuts it: quotes keep blanks, a backslash takes its meaning from what follows.
 * Null for what no shell would take as one command: an open quote, `;`, `&`, `|`, `<`, `>`, backquotes and brackets.
 */
export function shellWords(text: string): readonly string[] | null {
  const words: string[] = [];
  let word = '';
  let hasWord = false;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote !== "'" && at + 1 < text.length) {
      word += text.charAt(++at);
      hasWord = true;
    } else if (quote !== '') {
      if (character === quote) quote = '';
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      hasWord = true;
    } else if (/[ \t\r\n]/.test(character)) {
      if (hasWord) words.push(word);
      word = '';
      hasWord = false;
    } else if (/[;&|<>`()]/.test(character)) {
      return null;
    } else {
      word += character;
      hasWord = true;
    }
  }
  if (quote !== '') return null;
  if (hasWord) words.push(word);
  return words;
}
