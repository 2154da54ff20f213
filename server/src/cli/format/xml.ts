import { visible } from '../../common/words/visible.ts';

/** Text as content of an element. What XML has no way to write is shown as in a terminal. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** An attribute; `name` is one of XML's. */
export function attribute(name: string, value: string): string {
  return `${name}="${xmlText(value).replaceAll('"', '&quot;')}"`;
}
