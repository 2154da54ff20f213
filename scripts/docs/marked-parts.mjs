// @ts-check

/**
 * A document with its marked parts, `<!-- NAME:start -->…<!-- NAME:end -->`, as they ought to be. A part that begins in
 * the line of its mark stays within that line.
 * @param {string} path for the message when a part is missing
 * @param {string} text
 * @param {ReadonlyMap<string, string>} parts those that the document must have
 */
export function withParts(path, text, parts) {
  for (const [name, part] of parts) {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const from = text.indexOf(start) + start.length;
    const to = text.indexOf(end, from);
    if (from < start.length || to === -1) throw new Error(`${path} has no part "${name}": ${start}…${end}`);
    const isInline = !/^\r?\n/.test(text.slice(from));
    text = `${text.slice(0, from)}${isInline ? part.trim() : `\n\n${part.trim()}\n\n`}${text.slice(to)}`;
  }
  return text;
}
