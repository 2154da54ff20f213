import type { OtherFile } from './elsewhere.ts';

/** What the client makes of an answer. */
export interface CompletionSupport {
  readonly snippets: boolean;
  /** It takes an edit for the word before the cursor and one for the whole word. */
  readonly insertReplace: boolean;
  /** The form of documentation that it likes best; null where it has not said that it knows any. */
  readonly documentation: 'markdown' | 'plaintext' | null;
  /** Commands that it runs itself. */
  readonly commands: ReadonlySet<string>;
}

export interface CompletionOptions extends CompletionSupport {
  /** Nobody asked: a trigger character was typed. */
  readonly unasked: boolean;
  /** Other users files, asked for where their names matter. */
  readonly elsewhere: () => readonly OtherFile[];
  /** What was found on a line of the file, or (null) in all of it, by code. */
  readonly codesFound: (line: number | null) => ReadonlySet<string>;
}
