/**
 * The language that people are told things in: English, unless somebody who knows another one says so, once for the
 * whole process: the extension for what it runs itself, the language server for its client. The command line never
 * does.
 */
import type { Texts } from './languages.ts';

/** The text in another language, with the same placeholders, `{0}` and on; the text itself where there is none. */
export type Translate = (english: string) => string;

/** A sentence around its values: which of them stands behind each text but the last. */
export interface Sentence {
  readonly strings: readonly string[];
  readonly order: readonly number[];
}

let translate: Translate | null = null;
/** By the template in the code, of which there is one for each place. */
const sentences = new Map<readonly string[], Sentence | null>();

export function tellIn(language: Translate | null): void {
  translate = language;
  sentences.clear();
}

/** What finds the translation of each text among these. */
export function translateBy(texts: Texts): Translate {
  const known = new Map(Object.entries(texts));
  return (english) => known.get(english) ?? english;
}

/** A text without values. One that is no text of ours, or is in that language already, stays as it is. */
export function told(text: string): string {
  return translate === null ? text : translate(text);
}

/** The same of a text within a sentence: what stands between backticks is code, as a key, and stays as it is. */
export function toldWithin(before: string, text: string, behind: string): string {
  return translate === null || (before.endsWith('`') && behind.startsWith('`')) ? text : translate(text);
}

/** A template in the language; null for English. */
export function toldAround(strings: readonly string[]): Sentence | null {
  if (translate === null) return null;
  const known = sentences.get(strings);
  if (known !== undefined) return known;
  const english = keyOf(strings);
  const text = translate(english);
  const sentence = text === english ? null : sentenceOf(text);
  sentences.set(strings, sentence);
  return sentence;
}

/** A sentence around values that are shown as they are: names that were looked at before, numbers, other sentences. */
export function localized(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const local = toldAround(strings);
  const texts = local?.strings ?? strings;
  let text = texts[0] ?? '';
  for (let index = 0; index + 1 < texts.length; index++)
    text += `${values[local?.order[index] ?? index] ?? ''}${texts[index + 1] ?? ''}`;
  return text;
}

/** What a template is called in lists of texts. */
function keyOf(strings: readonly string[]): string {
  return strings.map((text, index) => (index === 0 ? text : `{${index - 1}}${text}`)).join('');
}

function sentenceOf(text: string): Sentence {
  const parts = text.split(/\{(\d+)\}/);
  const strings = parts.filter((_, index) => index % 2 === 0);
  return { strings, order: parts.filter((_, index) => index % 2 === 1).map(Number) };
}
