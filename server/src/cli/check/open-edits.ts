import type { MayShow } from '../../common/words/message.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import type { TextEdit } from '../../text/range.ts';

/** A shorter text is no secret that somebody could find in another one. */
const shortest = 4;

/** Edits that can be told in a report; none where what they write might be a secret of the file. */
export function openEdits(
  edits: readonly TextEdit[],
  record: EntryRecord | null,
  mayShow: MayShow,
): readonly TextEdit[] {
  const secrets = [record?.hashText, record?.apiKeyText].filter((text) => text != null && text.length >= shortest);
  const isOpen = ({ newText }: TextEdit): boolean =>
    !secrets.some((secret) => newText.includes(secret ?? '')) && wordsOf(newText).every(mayShow);
  return edits.every(isOpen) ? edits : [];
}

/** What stands between the signs of YAML. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^\s'"[\]{},:#]{4,}/g)?.filter((word) => !/^-+$/.test(word)) ?? [];
}
