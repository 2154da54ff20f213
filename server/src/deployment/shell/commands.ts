/** The simple commands of a shell script, in order, without running anything. */
import { Lexer, plainWord, type ShellWord } from './lexer.ts';

export interface ShellCommand {
  readonly words: readonly ShellWord[];
  readonly start: number;
  readonly end: number;
  /** It stands in a branch, a loop, a function: nobody knows whether it is run. */
  readonly conditional: boolean;
}

const opening = new Set(['if', 'for', 'while', 'until', 'case', 'select', 'function', '{']);
const closing = new Set(['fi', 'done', 'esac', '}']);
/** Words behind which a command begins. */
const leading = new Set(['then', 'else', 'elif', 'do', '!', 'time', ...opening]);

export function* commandsOf(script: string): Generator<ShellCommand, void> {
  const lexer = new Lexer(script);
  let depth = 0;
  let isFallback = false;
  for (let next = lexer.command(); next; next = lexer.command()) {
    let { words } = next;
    for (let head = plainWord(words[0]); head !== null; head = plainWord(words[0])) {
      if (opening.has(head)) depth++;
      else if (closing.has(head)) depth = Math.max(0, depth - 1);
      if (!leading.has(head) && !closing.has(head)) break;
      words = words.slice(1);
    }
    const conditional = depth > 0 || isFallback;
    isFallback = next.separator === '||';
    // What stands before a bracket names a function, whose body begins with a brace.
    if (words.length > 0 && next.separator !== '(') yield { words, start: next.start, end: next.end, conditional };
  }
}
