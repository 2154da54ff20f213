/** The languages that the server knows besides English. */

/** Texts by the English ones, with the same placeholders. */
export type Texts = Readonly<Record<string, string>>;

/** What the file with the texts of a language is called, in the folder `l10n`. */
export const textsFile = { es: 'server.l10n.es.json' } as const;

export type Language = keyof typeof textsFile;

/** The language that a locale as `es-MX` names; null for English, which all others are told in. */
export function languageOf(locale: string | null): Language | null {
  const [language = ''] = (locale ?? '').toLowerCase().split(/[-_.@]/, 1);
  return language === 'es' ? language : null;
}
