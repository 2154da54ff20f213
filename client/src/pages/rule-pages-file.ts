import type { Language } from '../../../server/src/common/words/languages.ts';

/** The file with the pages about findings in a language, beside the bundles; that of English has other pages, too. */
export function rulePagesFile(language: Language | null): string {
  return language === null ? 'pages.json' : `pages.${language}.json`;
}
