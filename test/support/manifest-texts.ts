import { readFileSync } from 'node:fs';

type Texts = Readonly<Record<string, string>>;

const root = new URL('../../', import.meta.url);

/** The texts of the manifest in a language, by their keys; English without one. */
export function manifestTexts(language?: string): Texts {
  const name = language === undefined ? 'package.nls.json' : `package.nls.${language}.json`;
  return JSON.parse(readFileSync(new URL(name, root), 'utf8')) as Texts;
}

/** The manifest as VS Code reads it: with the texts in the place of their keys. */
export function shownManifest(texts: Texts = manifestTexts()): unknown {
  const text = readFileSync(new URL('package.json', root), 'utf8');
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (whole, key: string) => texts[key] ?? whole) : value,
  );
}
