import {
  Diagnostic,
  DocumentDiagnosticReportKind,
  Message,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver';

import { isRecord } from '../connection/values.ts';

/** From so many diagnostics on it pays not to put the same words into JSON again. */
const many = 50;
/** A file's findings say few different things; beyond this they are not worth the memory. */
const mostKept = 4096;
const comma = 0x2c;

interface Kept {
  readonly code: Diagnostic['code'];
  readonly severity: Diagnostic['severity'];
  readonly link: string | undefined;
  /** The diagnostic as JSON in UTF-8, from behind its range on, and a comma. */
  readonly bytes: Buffer;
}

/** A list of diagnostics as it was sent. */
interface Written {
  readonly items: readonly Diagnostic[];
  /** Each with the sign behind it: a comma, or what ended the list. */
  readonly bytes: Buffer;
  /** Where each begins, and where the last ends. */
  readonly starts: readonly number[];
}

/**
 * Puts messages into the form in which they are sent: header, and JSON in UTF-8. An edit leaves most diagnostics of a file as
 * they were, and moves others, which then differ in their places alone. So the bytes of the last list serve again, and what a
 * diagnostic says is kept as bytes under its message.
 */
export class MessageEncoder {
  readonly #kept = new Map<string, Kept>();
  #last: Written = { items: [], bytes: Buffer.alloc(0), starts: [0] };

  encode(message: Message): Buffer {
    const list = diagnosticsOf(message);
    if (list === null || list.items.length < many) {
      const text = JSON.stringify(message);
      return Buffer.from(headerOf(Buffer.byteLength(text)) + text);
    }
    const { items, before, behind } = list;
    const last = this.#last;
    const { first, end, shift } = difference(last.items, items);
    const ranges: string[] = [];
    const rests: Buffer[] = [];
    const head = last.starts[first] ?? 0;
    const tail = last.starts[end + shift] ?? 0;
    let length = before.length + head + last.bytes.length - tail + behind.length - 1;
    for (let index = first; index < end; index++) {
      const item = items[index];
      if (!item) continue;
      const range = rangeOf(item);
      const rest = this.#restOf(item);
      ranges.push(range);
      rests.push(rest);
      length += range.length + rest.length;
    }
    const header = headerOf(length);
    const buffer = Buffer.allocUnsafe(header.length + length);
    let at = buffer.write(header, 'latin1');
    at += before.copy(buffer, at);
    const from = at;
    at += last.bytes.copy(buffer, at, 0, head);
    if (head > 0) buffer[at - 1] = comma;
    const starts = last.starts.slice(0, first);
    for (let index = 0; index < rests.length; index++) {
      starts.push(at - from);
      at += buffer.write(ranges[index] ?? '', at, 'latin1');
      at += rests[index]?.copy(buffer, at) ?? 0;
    }
    const moved = at - from - tail;
    for (const start of last.starts.slice(end + shift)) starts.push(start + moved);
    at += last.bytes.copy(buffer, at, tail);
    this.#last = { items, bytes: buffer.subarray(from, at), starts };
    behind.copy(buffer, at - 1);
    return buffer;
  }

  #restOf(item: Diagnostic): Buffer {
    const { code, severity, message, relatedInformation } = item;
    const link = item.codeDescription?.href;
    // With other places in it, or formatted, it is rare.
    const text = typeof message === 'string' && !relatedInformation ? message : null;
    const kept = text === null ? undefined : this.#kept.get(text);
    if (kept && kept.code === code && kept.severity === severity && kept.link === link) return kept.bytes;
    const bytes = Buffer.from(`${JSON.stringify({ ...item, range: undefined }).replace('{', ',')},`);
    if (text === null) return bytes;
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(text, { code, severity, link, bytes });
    return bytes;
  }
}

/**
 * Which items of `now` stand neither at its beginning nor at its end as they did in `before`: from `first` to `end`. What is
 * from `end` on stood `shift` further back.
 */
function difference<T>(before: readonly T[], now: readonly T[]): { first: number; end: number; shift: number } {
  const shift = before.length - now.length;
  const shortest = Math.min(before.length, now.length);
  let first = 0;
  while (first < shortest && now[first] === before[first]) first++;
  let end = now.length;
  while (end > Math.max(first, first - shift) && now[end - 1] === before[end + shift - 1]) end--;
  return { first, end, shift };
}

/** `length`: of the content, in bytes. */
function headerOf(length: number): string {
  return `Content-Length: ${String(length)}\r\n\r\n`;
}

/** All that stands before the rest. */
function rangeOf({ range: { start, end } }: Diagnostic): string {
  return `{"range":{"start":{"line":${String(start.line)},"character":${String(start.character)}},"end":{"line":${String(end.line)},"character":${String(end.character)}}}`;
}

interface DiagnosticList {
  readonly items: readonly Diagnostic[];
  /** The message around the items. */
  readonly before: Buffer;
  readonly behind: Buffer;
}

/** The diagnostics in the answer to `textDocument/diagnostic`, or in `textDocument/publishDiagnostics`. */
function diagnosticsOf(message: Message): DiagnosticList | null {
  if (Message.isResponse(message)) {
    const result: unknown = message.result;
    return isReport(result) ? around({ ...message, result: { ...result, items: [] } }, result.items) : null;
  }
  if (!Message.isNotification(message) || message.method !== PublishDiagnosticsNotification.method) return null;
  const params: unknown = message.params;
  return isPublication(params)
    ? around({ ...message, params: { ...params, diagnostics: [] } }, params.diagnostics)
    : null;
}

function around(shell: object, items: readonly Diagnostic[]): DiagnosticList | null {
  // Within a text of JSON the quotes would be escaped.
  const [before, behind, ...more] = JSON.stringify(shell).split(/(?<="(?:items|diagnostics)":\[)(?=\])/);
  if (before === undefined || behind === undefined || more.length > 0) return null;
  return { items, before: Buffer.from(before), behind: Buffer.from(behind) };
}

function isReport(result: unknown): result is { readonly items: readonly Diagnostic[] } {
  return isRecord(result) && result['kind'] === DocumentDiagnosticReportKind.Full && Array.isArray(result['items']);
}

function isPublication(params: unknown): params is { readonly diagnostics: readonly Diagnostic[] } {
  return isRecord(params) && Array.isArray(params['diagnostics']);
}
