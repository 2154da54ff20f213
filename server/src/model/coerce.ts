import { pythonStr } from '../yaml/python-text.ts';
import type { Value } from '../yaml/value.ts';
import { decodeUtf8 } from './python.ts';

/** What pydantic 1 makes of a value: what it holds afterwards, or why it refuses. Source: docs/server.md#coercion. */
export type Coerced<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Refusal };

/** `null`: none is not an allowed value; `type`: not the type; `encoding`: bytes that are not UTF-8. */
export type Refusal = 'null' | 'type' | 'encoding';

const refused = { null: no('null'), type: no('type'), encoding: no('encoding') };

function no(why: Refusal): { ok: false; why: Refusal } {
  return { ok: false, why };
}

/** pydantic's `str`: numbers and booleans become their Python text, bytes are decoded. */
export function coerceText(value: Value): Coerced<string> {
  switch (value.type) {
    case 'str':
      return { ok: true, value: value.value };
    case 'bool':
    case 'int':
    case 'float': {
      const text = pythonStr(value);
      return text === null ? refused.type : { ok: true, value: text };
    }
    case 'bytes': {
      const text = decodeUtf8(value.value);
      return text === null ? refused.encoding : { ok: true, value: text };
    }
    case 'null':
      return refused.null;
    default:
      return refused.type;
  }
}

const falseTexts = new Set(['0', 'off', 'f', 'false', 'n', 'no']);
const trueTexts = new Set(['1', 'on', 't', 'true', 'y', 'yes']);

/** pydantic's `bool`: 0, 1 and a few words in any case. */
export function coerceBool(value: Value): Coerced<boolean> {
  switch (value.type) {
    case 'bool':
      return { ok: true, value: value.value };
    case 'int':
    case 'float': {
      const number = Number(value.value);
      return number === 0 || number === 1 ? { ok: true, value: number === 1 } : refused.type;
    }
    case 'str':
      return fromWord(value.value);
    case 'bytes': {
      const text = decodeUtf8(value.value);
      return text === null ? refused.encoding : fromWord(text);
    }
    case 'null':
      return refused.null;
    default:
      return refused.type;
  }
}

function fromWord(text: string): Coerced<boolean> {
  const word = text.toLowerCase();
  if (trueTexts.has(word)) return { ok: true, value: true };
  if (falseTexts.has(word)) return { ok: true, value: false };
  return refused.type;
}

/** pydantic's `list`: a list, tuple or set as its members. */
export function coerceList(value: Value): Coerced<readonly Value[]> {
  switch (value.type) {
    case 'list':
    case 'tuple':
    case 'set':
      return { ok: true, value: value.items };
    case 'null':
      return refused.null;
    default:
      return refused.type;
  }
}
