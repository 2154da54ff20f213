import { fieldOf } from '../model/entry-view.ts';
import { withoutOddCharacters } from '../model/odd-characters.ts';
import { ownScalar } from './edits/nodes.ts';
import { replacement } from './edits/spans.ts';
import { editAction, type Fix } from './fix.ts';

export const trimValue: Fix = {
  id: 'trim-value',
  title: 'Remove from a value what does not belong to it: a comma at the end, a character that can’t be seen',
  entry({ code, entry, lines, subject: { field, item } }) {
    const value = field === undefined ? undefined : fieldOf(entry, field)?.value;
    const items = value && 'items' in value && value.type !== 'dict' ? value.items : [];
    const node = ownScalar(entry, item === undefined ? value?.node : items[item]?.node);
    if (!node || node.style === 'literal' || node.style === 'folded') return [];
    const raw = lines.slice(node.contentStart, node.end);
    const quote = node.style === 'plain' ? 0 : 1;
    const inner = raw.slice(quote, raw.length - quote);
    // Written as an escape, it was meant.
    const left = code === 'stray-comma' ? withoutCommas(inner) : withoutOddCharacters(inner);
    if (left === inner || left.trim() === '') return [];
    const start = node.contentStart + quote;
    const title = code === 'stray-comma' ? 'Remove the comma' : 'Remove the characters that do not belong to the value';
    return editAction(title, [replacement(lines, start, start + inner.length, left)], { preferred: true });
  },
};

function withoutCommas(text: string): string {
  let end = text.length;
  while (end > 0 && /[,\s]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
