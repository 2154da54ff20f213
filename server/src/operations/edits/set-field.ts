import { addPair } from '../../fixes/edits/add-pair.ts';
import { quoteOfScalar, textQuote, type QuoteSign } from '../../fixes/edits/quotes.ts';
import { quoteScalar } from '../../common/new-user/quote-scalar.ts';
import { fieldOf } from '../../model/entry-view.ts';
import type { FieldName } from '../../model/fields.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';
import { ownPair, type Site } from '../support/site.ts';
import { replaceValue } from './replace-value.ts';

/** Gives a field another text, in the quotes of the one before. Null where that can't be written. */
export function setText(site: Site, name: FieldName, text: string): readonly TextEdit[] | null {
  return setField(site, name, quoteScalar(text, quoteOf(site, ownPair(site.mapping, name)?.value)));
}

/** Gives a field another value, as YAML on one line. Null where that can't be written. */
export function setField(site: Site, name: FieldName, written: string): readonly TextEdit[] | null {
  const field = fieldOf(site.view, name);
  const pair = ownPair(site.mapping, name);
  if (pair) return replaceValue(site, pair, written);
  // A value that a merge brings stays where it is, for others: a key of one's own beats it.
  return field && !field.merged ? null : addPair(site.lines, site.mapping, name, written);
}

/** The quotes of a value that is to be replaced; without one, those of the entry's other texts. */
export function quoteOf({ mapping }: Site, value: Node | undefined): QuoteSign {
  return value?.kind === 'scalar' && value.start < value.end ? quoteOfScalar(value) : textQuote(mapping);
}
