import {
  Diagnostic,
  DocumentDiagnosticReportKind,
  Message,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver';

import { isRecord } from '../connection/values.ts';
import { ListBytes, type ItemBytes } from './list-bytes.ts';

/** From so many diagnostics on it pays not to put the same words into JSON again. */
const many = 50;
/** A file's findings say few different things; beyond this they are not worth the memory. */
const mostKept = 4096;
/** More than any header has. */
const roomForHeader = 64;

interface Kept {
  readonly code: Diagnostic['code'];
  readonly severity: Diagnostic['severity'];
  readonly link: string | undefined;
  /** The diagnostic as JSON in UTF-8, from behind its range on, and a comma. */
  readonly bytes: Buffer;
}

/**
 * Puts messages into the form in which they are sent: header, and JSON in UTF-8. An edit leaves most diagnostics of a file as
 * they were, and moves others, which then differ in their places alone. So the bytes of the last list serve again, and what a
 * diagnostic says is kept as bytes under its message.
 */
export class MessageEncoder {
  readonly #kept = new Map<string, Kept>();
  readonly #list = new ListBytes();
  /** Those in the list. */
  #items: readonly Diagnostic[] = [];

  /** `inPlace`: nobody needs any more what was given for messages before. */
  encode(message: Message, inPlace: boolean): Buffer {
    const found = diagnosticsOf(message);
    if (found === null || found.items.length < many) {
      const text = JSON.stringify(message);
      return Buffer.from(headerOf(Buffer.byteLength(text)) + text);
    }
    const { items, before, behind } = found;
    const { first, end, shift } = difference(this.#items, items);
    const written = items.slice(first, end).map((item): ItemBytes => [rangeOf(item), this.#restOf(item)]);
    const room = { before: roomForHeader + before.length, behind: behind.length };
    this.#list.replace(first, end + shift, written, room, inPlace);
    this.#items = items;
    const header = headerOf(before.length + this.#list.length - 1 + behind.length);
    return this.#list.within(Buffer.concat([Buffer.from(header), before]), behind);
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
