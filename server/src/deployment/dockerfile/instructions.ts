/** Cuts a Dockerfile into instructions, as BuildKit does: continued lines joined, comments and heredocs taken out. */

export interface Instruction {
  /** In upper case. */
  readonly keyword: string;
  /** What follows it, lines joined. */
  readonly text: string;
  /** Where a character of `text` stands in the file; one more than it has, for its end. */
  readonly offsets: readonly number[];
  /** Of the whole, from its keyword. */
  readonly start: number;
  readonly end: number;
  /** The bodies of its heredocs, in order. */
  readonly heredocs: readonly Heredoc[];
}

export interface Heredoc {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

export function* instructionsOf(text: string): Generator<Instruction, void> {
  const lines = linesOf(text);
  const escape = escapeOf(lines);
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index];
    if (!first || isNothing(first.text)) continue;
    const joined: string[] = [];
    const offsets: number[] = [];
    let end = first.start;
    for (; index < lines.length; index++) {
      const line = lines[index];
      if (!line || (joined.length > 0 && isNothing(line.text))) continue;
      const own = line.text.trimEnd();
      const goesOn = own.endsWith(escape);
      const kept = goesOn ? own.slice(0, -1) : own;
      for (let at = 0; at < kept.length; at++) offsets.push(line.start + at);
      joined.push(kept);
      end = line.start + own.length;
      if (!goesOn) break;
    }
    const whole = joined.join('');
    const [head = '', keyword = ''] = /^\s*([A-Za-z]+)\s*/.exec(whole) ?? [];
    const heredocs: Heredoc[] = [];
    for (const delimiter of delimitersOf(keyword, whole)) {
      const body = bodyOf(lines, index + 1, delimiter);
      heredocs.push(body);
      index = body.last;
    }
    offsets.push(end);
    const start = offsets[head.length - head.trimStart().length] ?? first.start;
    yield {
      keyword: keyword.toUpperCase(),
      text: whole.slice(head.length),
      offsets: offsets.slice(head.length),
      start,
      end,
      heredocs,
    };
  }
}

/** Lines without their ends. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    lines.push({ start, text: text.slice(start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end) });
    start = end + 1;
  }
  return lines;
}

/** Blank, or a comment, which may stand between continued lines too. */
function isNothing(line: string): boolean {
  const own = line.trimStart();
  return own === '' || own.startsWith('#');
}

/** What continues a line: a directive at the top may say so, before anything else. */
function escapeOf(lines: readonly Line[]): string {
  for (const { text } of lines) {
    const [, name, value] = /^#\s*([a-z]+)\s*=\s*(\S+)\s*$/i.exec(text) ?? [];
    if (name === undefined) return '\\';
    if (name.toLowerCase() === 'escape' && value === '`') return '`';
  }
  return '\\';
}

function delimitersOf(keyword: string, text: string): readonly string[] {
  if (!/^(?:RUN|COPY|ADD)$/i.test(keyword)) return [];
  return [...text.matchAll(/<<-?(["']?)(\w+)\1/g)].map(([, , word = '']) => word);
}

/** `last`: the line of the delimiter. */
function bodyOf(lines: readonly Line[], from: number, delimiter: string): Heredoc & { readonly last: number } {
  const start = lines[from]?.start ?? lines.at(-1)?.start ?? 0;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line?.text.replace(/^\t+/, '') === delimiter) return { start, end: line.start, last: index };
  }
  const last = lines.at(-1);
  return { start, end: last ? last.start + last.text.length : start, last: lines.length };
}
