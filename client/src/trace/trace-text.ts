/**
 * A trace entry without what was sent: the payload of a protocol message holds document text, and with it passwords and
 * API keys. Text traces keep their first line (direction, method, time); JSON traces are payload all over.
 */
export function withoutPayload(entry: string): string {
  if (entry.trimStart().startsWith('{')) return '(message)';
  return entry.split(/[\r\n]/, 1)[0] ?? '';
}
