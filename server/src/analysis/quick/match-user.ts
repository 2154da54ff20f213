import type { ViewContext } from '../../model/entry-view.ts';
import { spacesAt } from '../../text/spaces.ts';
import { marker } from '../comments.ts';
import { countLineBreaks } from './matched-field.ts';
import { aliasesIn, type Lendings } from './lending.ts';
import { LentUser } from './lent-user.ts';
import { MatchedUser } from './matched-user.ts';
import { indent, usualForms } from './usual-form.ts';
import { takeValues } from './usual-lines.ts';
import { isMadeOf, isOpen } from './usual-values.ts';
import { ENTRY_ALLOWANCE } from '../../yaml/limits.ts';

export type QuickUser = MatchedUser | LentUser;

const CR = 0x0d;

/**
 * The user of the usual form whose line begins at `start`; null for any other, and in the slightest doubt.
 *
 * One match of a regular expression does most of it, because a new process runs that as machine code almost from the
 * first time on: all other code crawls until it has run some thousand times, and a file of usual length is through by
 * then.
 */
export function matchUser(
  text: string,
  start: number,
  context: ViewContext,
  lendings: Lendings | null,
): QuickUser | null {
  if (context.profile.kind !== 'server') return null;
  const column = spacesAt(text, start);
  const forms = usualForms(column, lendings !== null);
  if (forms === null) return null;
  // Where lines end in another way, the first one tells at once; a look for the next line end might go on to the last.
  const match = matchAt(forms.withLf, text, start) ?? matchAt(forms.withCrLf, text, start);
  if (match === null) return null;
  const [own, tail = ''] = match;
  if (own.length - tail.length > ENTRY_ALLOWANCE.length) return null;
  // Comments may speak to us.
  if (own.includes(marker)) return null;
  const lineBreak = own.charCodeAt(own.indexOf('\n') - 1) === CR ? 2 : 1;
  const user = new MatchedUser(context);
  if (!takeValues(user, own, { end: own.length - tail.length, lineBreak, indent: column + indent })) return null;
  user.text = own;
  if (tail !== '') user.lineCount += countLineBreaks(tail);
  // Whether that is too much to be read is told by a full reading.
  if (user.workspaceNames.length > ENTRY_ALLOWANCE.nodes / 2) return null;
  const aliases = lendings ? aliasesIn(own, column + indent) : [];
  if (aliases.length === 0) return isInOrder(user) ? user : null;
  const lending = lendings?.of(aliases);
  const lent = lending ? new LentUser(user, lending) : null;
  return lent && isInOrder(lent) ? lent : null;
}

type UsualTexts = Pick<MatchedUser, 'usernameText' | 'hashText' | 'apiKeyText' | 'context'>;

/** Whether a user has what is required, and no value that is odd beside another one, or known. */
export function isInOrder({ usernameText: name, hashText: hash, apiKeyText: key, context }: UsualTexts): boolean {
  return name !== '' && hash !== '' && !isMadeOf(key, name) && !isOpen(hash, context);
}

/** For a text as long as this, in UTF-16 units, V8 makes machine code of an expression at once. */
const longText = ' '.repeat(1000);

/** Expressions that short texts have had made so. */
const compiled = new Set<RegExp>();

/** A match at an offset. */
export function matchAt(form: RegExp, text: string, start: number): RegExpExecArray | null {
  // For a short text it would make code to be interpreted, and machine code for the next, which takes three times as
  // long: more than all else that is done with a few users.
  if (text.length < longText.length && !compiled.has(form)) {
    compiled.add(form);
    form.exec(longText);
  }
  form.lastIndex = start;
  return form.exec(text);
}
