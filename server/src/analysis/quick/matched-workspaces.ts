import { LineText, type PlacedItem } from '../../model/entry-record.ts';
import { countLineBreaks } from './matched-field.ts';
import { indentOf } from './usual-form.ts';

const SPACE = 0x20;
const HASH_SIGN = 0x23;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const BRACKET = 0x5b;

const key = 'workspaces:';
/** From the indentation of the keys to a name in a list over lines. */
const behindDash = 2;

/** Where the workspaces stand in the text of a user of the usual form, whose names are known in their order. */
export function matchedWorkspaces(text: string, names: readonly string[]): readonly PlacedItem[] {
  const indent = indentOf(text);
  const isFirst = text.startsWith(key, indent);
  const lineStart = isFirst ? 0 : text.indexOf(`\n${' '.repeat(indent)}${key}`) + 1;
  if (lineStart === 0 && !isFirst) return [];
  const start = lineStart + indent;
  const line = countLineBreaks(text, start);
  const list = start + key.length + 1;
  const isFlow = text.charCodeAt(list) === BRACKET;
  return isFlow
    ? inBrackets(text, names, { line, lineStart, from: list + 1 })
    : overLines(text, names, { line, lineStart, indent });
}

interface Brackets {
  readonly line: number;
  readonly lineStart: number;
  /** Behind the bracket. */
  readonly from: number;
}

function inBrackets(text: string, names: readonly string[], { line, lineStart, from }: Brackets): PlacedItem[] {
  let at = from;
  return names.map((name, item) => {
    for (let letter = text.charCodeAt(at); letter === SPACE || letter === COMMA; letter = text.charCodeAt(at)) at++;
    const length = writtenLength(text, at, name);
    const character = at - lineStart;
    at += length;
    return placed(name, item, line, character, length);
  });
}

interface KeyLine {
  readonly line: number;
  readonly lineStart: number;
  /** The column of the key. */
  readonly indent: number;
}

function overLines(text: string, names: readonly string[], { indent, ...above }: KeyLine): PlacedItem[] {
  let { line, lineStart } = above;
  return names.map((name, item) => {
    do {
      lineStart = text.indexOf('\n', lineStart) + 1;
      line += 1;
    } while (text.charCodeAt(lineStart + indent) === HASH_SIGN);
    const isFlush = text.charCodeAt(lineStart + indent) === DASH;
    const character = indent + (isFlush ? behindDash : 2 * behindDash);
    return placed(name, item, line, character, writtenLength(text, lineStart + character, name));
  });
}

function writtenLength(text: string, at: number, name: string): number {
  const first = text.charCodeAt(at);
  return name.length + (first === SINGLE_QUOTE || first === DOUBLE_QUOTE ? 2 : 0);
}

function placed(name: string, item: number, line: number, character: number, length: number): PlacedItem {
  const range = { start: { line, character }, end: { line, character: character + length } };
  return new LineText(name, range, item);
}
