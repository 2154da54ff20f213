/** Whether an API key of the file can reach the server in a header, and if not, why. Source: facts section 7. */
export type ApiKeyClass = 'usable' | 'empty' | 'blank-end' | 'newline' | 'not-latin-1';

export function classifyApiKey(key: string): ApiKeyClass {
  if (key === '') return 'empty';
  if (/[\r\n]/.test(key)) return 'newline';
  if (/^[ \t]|[ \t]$/.test(key)) return 'blank-end';
  return Array.from(key).every((letter) => (letter.codePointAt(0) ?? 0) <= 0xff) ? 'usable' : 'not-latin-1';
}
