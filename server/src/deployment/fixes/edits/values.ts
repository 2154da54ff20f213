/** Values of variables as they are written, quotes included. */
import type { Variable } from '../../container.ts';
import type { FixContext } from '../fix.ts';
import type { PlaceEdit } from '../place-edit.ts';

/** The text of a variable's value. */
export function writtenValue({ written }: Variable, { textOf }: FixContext): string {
  return textOf(written.file).slice(written.start, written.end);
}

/** Puts another text in the value's place, in the quotes that it has. */
export function replaceValue(variable: Variable, newText: string, context: FixContext): readonly PlaceEdit[] {
  const old = writtenValue(variable, context);
  const [, quote = ''] = /^(["']).*\1$/s.exec(old) ?? [];
  return [{ place: variable.written, newText: `${quote}${newText}${quote}` }];
}

export function replaceKey({ key }: Variable, newText: string): readonly PlaceEdit[] {
  return [{ place: key, newText }];
}
