import { coerceBool, coerceText } from '../../model/coerce.ts';
import { fieldOf } from '../../model/entry-view.ts';
import { pythonType } from '../../model/python.ts';
import type { Value } from '../../yaml/value.ts';
import type { Place } from './place.ts';
import { quote, type Prose } from '../shared/prose.ts';

const kinds: Readonly<Partial<Record<Value['type'], string>>> = {
  bool: 'a boolean',
  int: 'an integer',
  float: 'a floating-point number',
  bytes: 'binary data',
};

/** What kind of value Python has there; null for text. */
export function kindOf(value: Value): string | null {
  return value.type === 'str' ? null : (kinds[value.type] ?? pythonType(value));
}

/** The text that the server makes of a value, where it is not the one that is written, or not plain to see. */
export function readAs(place: Place, value: Value): Prose {
  const text = coerceText(value);
  if (!text.ok) return [];
  if (value.node.kind === 'alias') return [['An alias: the value is the one at its anchor.']];
  if (!surprises(value, text.value)) return [];
  const kind = kindOf(value);
  const why = kind === null ? '.' : ` (YAML 1.1: ${kind}).`;
  // The text of a key or password stays out of sight wherever it turns up.
  if (isSecret(place, text.value)) return [[`Read as another text than this${why}`]];
  return [['Read as the text ', quote(text.value), why]];
}

function surprises({ type, node }: Value, text: string): boolean {
  if (type === 'str') return text !== text.trim() || /[\p{C}\p{Zl}\p{Zp}]/u.test(text);
  return node.kind !== 'scalar' || node.value !== text;
}

function isSecret({ file, view }: Place, text: string): boolean {
  const hash = fieldOf(view, 'hashed_password');
  const hashText = hash ? coerceText(hash.value) : null;
  return file.accounts.apiKeyCount(text) > 0 || (hashText?.ok === true && hashText.value === text);
}

/** True or false, where something else is written. */
export function readAsTruth(value: Value): Prose {
  const truth = coerceBool(value);
  const { node } = value;
  if (!truth.ok || (node.kind === 'scalar' && node.value.toLowerCase() === String(truth.value))) return [];
  return [[`Read as ${String(truth.value)}.`]];
}
