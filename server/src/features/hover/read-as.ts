import { literal, message, type Words, words } from '../../common/words/message.ts';
import { coerceBool, coerceText } from '../../model/coerce.ts';
import { fieldOf } from '../../model/entry-view.ts';
import { pythonType } from '../../model/python.ts';
import type { Value } from '../../yaml/value.ts';
import { keyText, type Place } from '../shared/place.ts';
import { quote } from '../shared/prose.ts';
import { told, type Lines } from './told.ts';

const kinds = {
  bool: 'a boolean',
  int: 'an integer',
  float: 'a floating-point number',
  bytes: 'binary data',
} as const satisfies Readonly<Partial<Record<Value['type'], string>>>;

/** What kind of value Python has there; null for text. */
export function kindOf(value: Value): Words | null {
  if (value.type === 'str') return null;
  return value.type in kinds ? literal(kinds[value.type as keyof typeof kinds]) : words`${pythonType(value)}`;
}

/** The text that the server makes of a value, where it is not the one that is written, or not plain to see. */
export function readAs(place: Place, value: Value): Lines {
  const text = coerceText(value);
  if (!text.ok) return [];
  if (value.node.kind === 'alias') return [words`An alias: the value is the one at its anchor.`];
  if (!surprises(value, text.value)) return [];
  const kind = kindOf(value);
  const why = kind === null ? words`.` : words` (YAML 1.1: ${kind}).`;
  const other =
    kind === null
      ? words`a text with blanks around it, or with signs that can’t be seen`
      : words`another text than this`;
  if (isPassword(place, text.value)) return [words`Read as ${other}${why}`];
  const said = [message`Read as ${quote(text.value, other)}${why}`];
  // Of other numbers the finding does not say which ones they are.
  return isNamed(place, value) ? told(said, 'yaml11-surprise') : said;
}

/** What `yaml11-surprise` says by itself. */
function isNamed({ pair }: Place, { type }: Value): boolean {
  return type === 'bool' || type === 'null' || ['username', 'workspaces'].includes(keyText(pair) ?? '');
}

function surprises({ type, node }: Value, text: string): boolean {
  if (type === 'str') return text !== text.trim() || /[\p{C}\p{Zl}\p{Zp}]/u.test(text);
  return node.kind !== 'scalar' || node.value !== text;
}

/** What stands in place of a hash may be the password itself. */
function isPassword({ view }: Place, text: string): boolean {
  const hash = fieldOf(view, 'hashed_password');
  const hashText = hash ? coerceText(hash.value) : null;
  return hashText?.ok === true && hashText.value === text;
}

/** True or false, where something else is written. */
export function readAsTruth(value: Value): Lines {
  const truth = coerceBool(value);
  const { node } = value;
  if (!truth.ok || (node.kind === 'scalar' && node.value.toLowerCase() === String(truth.value))) return [];
  return [words`Read as ${truth.value}.`];
}
