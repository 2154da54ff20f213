/** A message with the lines that it names so many further down. */
export function movedWords(message: string, lines: number): string {
  return message.replace(/\(line (\d+)\)/g, (_, line: string) => `(line ${String(Number(line) + lines)})`);
}
