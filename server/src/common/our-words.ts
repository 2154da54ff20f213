/** Whether a text has a word of ours in it: of others nothing is made. */
export function mentionsUs(text: string): boolean {
  return /rubrix|argilla/i.test(text);
}
