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
): MatchedUser | null {
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
  const user = userOf(own, column + indent, context, lendings);
  if (!user || !takeValues(user, own, { end: own.length - tail.length, lineBreak, indent: column + indent }))
    return null;
  if (user instanceof LentUser) user.takeUp();
  // Whether that is too much to be read is told by a full reading.
  if (user.workspaceNames.length > ENTRY_ALLOWANCE.nodes / 2 || !isInOrder(user)) return null;
  user.text = own;
  if (tail !== '') user.lineCount += countLineBreaks(tail);
  return user;
}

type UsualTexts = Pick<MatchedUser, 'usernameText' | 'hashText' | 'apiKeyText' | 'context'>;

/** Whether a user has what is required, and no value that is odd beside another one, or known. */
export function isInOrder({ usernameText: name, hashText: hash, apiKeyText: key, context }: UsualTexts): boolean {
  return name !== '' && hash !== '' && !isMadeOf(key, name) && !isOpen(hash, context);
}

/** A user without values yet; null: an alias in the text stands for none of the usual form. */
function userOf(text: string, column: number, context: ViewContext, lendings: Lendings | null): MatchedUser | null {
  const aliases = lendings ? aliasesIn(text, column) : [];
  if (aliases.length === 0) return new MatchedUser(context);
  const lending = lendings?.of(aliases);
  return lending ? new LentUser(context, lending) : null;
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
