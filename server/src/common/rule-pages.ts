/** Where the pages about findings are, in each language that there are such in. */
import { documentAddress } from './project.ts';
import type { Language } from './words/languages.ts';

let linked: Language | null = null;

/** Their folder in the repository. */
export function rulePagesFolder(language: Language | null): string {
  return language === null ? 'docs/rules' : `docs/rules/${language}`;
}

/**
 * Has links lead to the pages in a language, null for English: once for the whole process, by the language server for
 * its client, beside `tellIn`.
 */
export function linkPagesIn(language: Language | null): void {
  linked = language;
}

/** The page of a rule. */
export function rulePageAddress(code: string): string {
  return documentAddress(`${rulePagesFolder(linked)}/${code}.md`);
}
