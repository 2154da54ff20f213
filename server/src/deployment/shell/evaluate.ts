import type { UsedVariable, Value } from '../container.ts';
import type { ShellWord } from './lexer.ts';

/** What a script knows of its variables; null: it has one whose value is not known. */
export type ShellVariables = ReadonlyMap<string, string | null>;

export interface Evaluated {
  readonly value: Value;
  readonly used: readonly UsedVariable[];
  /** The text as far as it is known, and where each letter of it stands in the script. */
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The folder of the script, from which it is taken to be run, as a path. */
const here = '.';

const folderCommands = /^(?:`\s*pwd\s*`|\$\(\s*pwd\s*\)|\$\(\s*(?:cd\s+)?"?\$\(?\s*dirname\b.*\))$/s;

/** What a shell makes of a word; parameters of the script count as empty, as a hash's `$2` shows. */
export function evaluate(file: string, word: ShellWord, variables: ShellVariables): Evaluated {
  let text = '';
  /** Null: nobody knows what stands in a part of it; false: it has a variable that nobody here sets. */
  let isKnown: boolean | null = true;
  const offsets: number[] = [];
  const used: UsedVariable[] = [];
  const add = (more: string, from: number, step: 0 | 1): void => {
    for (let index = 0; index < more.length; index++) offsets.push(from + index * step);
    text += more;
  };
  for (const [index, part] of word.parts.entries()) {
    if (part.kind === 'text') {
      const isHome =
        !part.literal && /(?:^|[=:])~(?=\/|$)/.test(index === 0 ? part.text : `${text.slice(-1)}${part.text}`);
      if (isHome && (index === 0 || text.endsWith('=') || text.endsWith(':'))) isKnown = null;
      add(part.text, part.start, 1);
    } else if (part.kind === 'open') {
      if (folderCommands.test(part.text)) add(here, part.start, 0);
      else isKnown = null;
    } else {
      const { name, operator, start, end } = part;
      const found = name === 'PWD' ? here : variables.get(name);
      const isSet = found !== undefined && !(found === '' && operator.startsWith(':'));
      const usual = /^:?-/.test(operator) ? operator.replace(/^:?-/, '') : null;
      if (found === null) isKnown = null;
      else if (isSet) add(found, start, 0);
      else if (usual !== null && !/[$`]/.test(usual)) add(usual, start, 0);
      else if (!/^[\d@*#?$!-]$/.test(name)) isKnown &&= false;
      used.push({ name, place: { file, start, end }, state: isSet ? 'set' : usual !== null ? 'defaulted' : 'unset' });
    }
  }
  // What is nothing but variables of the caller's tells nothing.
  const otherwise = isKnown === null || text === '' ? null : text;
  const value: Value = isKnown === true ? { kind: 'text', text } : { kind: 'unknown', otherwise };
  return { value, used, text, offsets };
}
