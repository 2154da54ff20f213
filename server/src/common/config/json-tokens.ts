/** JSON taken apart by hand: `JSON.parse` tells neither where something stands nor, in every engine, where it fails. */

export interface JsonToken {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const blanks = /[ \t\r\n]*/y;
const token =
  /[[\]{},:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** The tokens of a text, up to where none begins. */
export function* jsonTokens(text: string): Generator<JsonToken, void> {
  for (let at = 0; ;) {
    blanks.lastIndex = at;
    blanks.exec(text);
    const start = blanks.lastIndex;
    token.lastIndex = start;
    const [written] = token.exec(text) ?? [];
    if (written === undefined) return;
    at = start + written.length;
    yield { written, start, end: at };
  }
}

type Expected = 'value' | 'value or ]' | 'key or }' | 'key' | ':' | ', or end';

/** Where a text ceases to be JSON; its end, without blanks, where it only lacks something. */
export function whereNoJson(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (const each of jsonTokens(text)) {
    const next = after(each.written, expected, open);
    if (next === null) return each.start;
    expected = next;
    end = each.end;
    if (open.length === 0 && expected === ', or end') break;
  }
  blanks.lastIndex = end;
  blanks.exec(text);
  const rest = blanks.lastIndex;
  return rest < text.length ? rest : text.trimEnd().length;
}

/** What is expected behind a token; null: it may not stand there. */
function after(written: string, expected: Expected, open: ('{' | '[')[]): Expected | null {
  const inner = open.at(-1);
  switch (written) {
    case '{':
    case '[':
      if (!expected.startsWith('value')) return null;
      open.push(written);
      return written === '{' ? 'key or }' : 'value or ]';
    case '}':
    case ']': {
      const isOwn = written === '}' ? inner === '{' : inner === '[';
      if (!isOwn || ![', or end', written === '}' ? 'key or }' : 'value or ]'].includes(expected)) return null;
      open.pop();
      return ', or end';
    }
    case ',':
      if (expected !== ', or end' || inner === undefined) return null;
      return inner === '{' ? 'key' : 'value';
    case ':':
      return expected === ':' ? 'value' : null;
    default:
      if (expected.startsWith('key')) return written.startsWith('"') ? ':' : null;
      return expected.startsWith('value') ? ', or end' : null;
  }
}
