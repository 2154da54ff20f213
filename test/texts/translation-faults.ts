type Texts = Readonly<Record<string, string>>;

/** Placeholders, code, commands and icons: what has to be the same in each language, in whatever order. */
const kept = /\{\d\}|\]\([^)]*\)|\$\([a-z-]+\)|usersYml(?:\.\w+)+|\bhttps?:\/\//g;

/** Texts that are the same in both languages: names, and what is no word. */
const sameInBoth =
  /^(?:[\s\d.,:;()›·=`{}$–—-]|CSV|Markdown|Editor|Secret|Argilla|Rubrix|Users\.yml|\$\(\w+\)|error|hash|hashes|ms|no|s|Apache|apr1|MD5|SHA|crypt|phpass|yescrypt|scrypt|bcrypt|Argon2|PBKDF2|DES)*$/;

/** What is wrong with the texts of a language, by their keys, in words. */
export function translationFaults(english: Texts, translated: Texts): readonly string[] {
  const faults = Object.keys(translated)
    .filter((key) => !(key in english))
    .map((key) => `nothing says this any more: ${key}`);
  for (const [key, text] of Object.entries(english)) {
    const other = translated[key];
    if (other === undefined) faults.push(`not translated: ${key}`);
    else if (other === text && !sameInBoth.test(text)) faults.push(`the same as in English: ${key}`);
    else if (keptIn(other) !== keptIn(text)) faults.push(`other placeholders, commands or settings: ${key}`);
    else if (other.trim() !== other && text.trim() === text) faults.push(`blanks at an end: ${key}`);
  }
  return faults;
}

function keptIn(text: string): string {
  return [...new Set([...text.matchAll(kept)].map(([part]) => part))].toSorted().join(' ');
}
