import {
  Diagnostic,
  DocumentDiagnosticReportKind,
  Message,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver';

import { partsOf } from '../connection/list-parts.ts';
import { isRecord } from '../connection/values.ts';
import { emptyList, listBytes, type ListBytes } from './list-bytes.ts';

/** From so many diagnostics on it pays not to put the same words into JSON again. */
const many = 50;
/** A file's findings say few different things; beyond this they are not worth the memory. */
const mostKept = 4096;

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
  readonly #known = new WeakMap<readonly Diagnostic[], ListBytes>();
  /** The parts of the list that was sent last. */
  #lists: readonly ListBytes[] = [];

  /** One behind the other. */
  encode(message: Message): readonly Buffer[] {
    const found = diagnosticsOf(message);
    if (found === null || found.items.length < many) {
      const text = JSON.stringify(message);
      return [Buffer.from(headerOf(Buffer.byteLength(text)) + text)];
    }
    this.#lists = this.#takeLists(partsOf(found.items));
    const pieces = this.#lists.map(({ bytes }) => bytes).filter((bytes) => bytes.length > 0);
    // There is no comma behind the last item.
    const last = pieces.pop()?.subarray(0, -1) ?? Buffer.alloc(0);
    const length = [found.before, ...pieces, last, found.behind].reduce((sum, bytes) => sum + bytes.length, 0);
    return [Buffer.concat([Buffer.from(headerOf(length)), found.before]), ...pieces, last, found.behind];
  }

  #takeLists(lists: readonly (readonly Diagnostic[])[]): readonly ListBytes[] {
    const shift = this.#lists.length - lists.length;
    return lists.map((items, index) => {
      const known = this.#known.get(items);
      if (known) return known;
      // Where a list begins to say something or has nothing to say any more, those behind it are others by number.
      const before = this.#lists[index + shift] ?? emptyList;
      const made = listBytes(items, before, (item) => this.#restOf(item));
      this.#known.set(items, made);
      return made;
    });
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
