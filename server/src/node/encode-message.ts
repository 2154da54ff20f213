import {
  Diagnostic,
  DocumentDiagnosticReportKind,
  Message,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver';

import { isRecord } from '../connection/values.ts';
import { ListBytes, type ItemBytes } from './list-bytes.ts';
import { planList } from './list-plan.ts';
import { rangeText, writeLines } from './range-bytes.ts';

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

  /** `reuse`: nobody needs any more what was given for messages before. */
  encode(message: Message, reuse: boolean): Buffer {
    const found = diagnosticsOf(message);
    if (found === null || found.items.length < many) {
      const text = JSON.stringify(message);
      return Buffer.from(headerOf(Buffer.byteLength(text)) + text);
    }
    const { items, before, behind } = found;
    const { pieces, moved } = planList(this.#items, items);
    this.#items = items;
    const bytes = pieces.map((piece) => ('range' in piece ? this.#bytesOf(piece) : piece));
    this.#list.make(bytes, { before: roomForHeader + before.length, behind: behind.length }, reuse);
    for (const { index, item } of moved) {
      this.#list.change(index, (list, at) => {
        writeLines(list, at, item.range);
      });
    }
    const header = headerOf(before.length + this.#list.length - 1 + behind.length);
    return this.#list.within(Buffer.concat([Buffer.from(header), before]), behind);
  }

  #bytesOf(item: Diagnostic): ItemBytes {
    return [rangeText(item.range), this.#restOf(item)];
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

/** `length`: of the content, in bytes. */
function headerOf(length: number): string {
  return `Content-Length: ${String(length)}\r\n\r\n`;
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
