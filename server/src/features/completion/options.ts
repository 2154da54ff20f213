/** What the client makes of an answer. */
export interface CompletionSupport {
  readonly snippets: boolean;
  /** It takes an edit for the word before the cursor and one for the whole word. */
  readonly insertReplace: boolean;
  /** The form of documentation that it likes best; null where it has not said that it knows any. */
  readonly documentation: 'markdown' | 'plaintext' | null;
}

export interface CompletionOptions extends CompletionSupport {
  /** Nobody asked: a trigger character was typed. */
  readonly unasked: boolean;
}
