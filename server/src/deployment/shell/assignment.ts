import type { Value, Variable, VariableForm } from '../container.ts';
import { evaluate, type ShellVariables } from './evaluate.ts';
import type { ShellWord } from './lexer.ts';

/** A word `NAME=value`, as a variable; null for another word. The name stands there as it is. */
export function assignmentOf(
  file: string,
  script: string,
  word: ShellWord,
  variables: ShellVariables,
  { form = 'shell', anyName = false }: { readonly form?: VariableForm; readonly anyName?: boolean } = {},
): Variable | null {
  const { text, value, used, offsets } = evaluate(file, word, variables);
  const cut = text.indexOf('=');
  const name = text.slice(0, cut);
  if (cut <= 0 || (!anyName && !/^[A-Za-z_]\w*$/.test(name))) return null;
  const start = offsets[0] ?? word.start;
  const end = (offsets[cut - 1] ?? start) + 1;
  const from = (offsets[cut] ?? end) + 1;
  const raw = script.slice(from, word.end);
  return {
    name,
    value: behind(value, cut + 1),
    key: { file, start, end },
    written: { file, start: from, end: word.end },
    raw,
    form,
    used: used.filter(({ place }) => place.start >= from),
    overrides: [],
  };
}

/** The value without its first letters, which are the name's. */
function behind(value: Value, from: number): Value {
  if (value.kind === 'text') return { kind: 'text', text: value.text.slice(from) };
  if (value.kind === 'unset' || value.otherwise === null) return value;
  const otherwise = value.otherwise.slice(from);
  return { kind: 'unknown', otherwise: otherwise === '' ? null : otherwise };
}
