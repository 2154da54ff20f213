import type { ResponseMessage } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, Message, PublishDiagnosticsNotification } from '../../protocol-library.ts';
import { DiagnosticList } from '../../connection/diagnostics/diagnostic-list.ts';
import { JsonList } from '../../connection/transport/json-list.ts';
import { isRecord } from '../../common/values.ts';
import { DiagnosticWords } from './diagnostic-words.ts';
import { ListBytes } from './list-bytes.ts';

/** From so many diagnostics on it pays not to put the same ones into JSON again. */
const many = 50;

/** From so many letters of a message on its header is a piece of its own. */
const long = 16_384;

/**
 * Puts messages into the form in which they are sent: header, and JSON in UTF-8. An edit leaves most diagnostics of a
 * file as they were, and moves others, which then differ in their places alone. So the bytes of the last list serve
 * again.
 */
export class MessageEncoder {
  readonly #words = new DiagnosticWords();
  readonly #lists = new WeakMap<object, ListBytes>();

  /**
   * The bytes, one behind the other. `isFree`: all that was given before has been sent, and need not stay as it is.
   */
  encode(message: Message, isFree: boolean): readonly Buffer[] {
    if (Message.isResponse(message) && message.result instanceof JsonList) return encodeList(message, message.result);
    const found = diagnosticsOf(message);
    if (found === null || found.list.length < many) {
      return encodeText(JSON.stringify(message));
    }
    const { list, before, behind } = found;
    const known = this.#lists.get(list.owner) ?? new ListBytes(this.#words);
    this.#lists.set(list.owner, known);
    const items = known.take(list.chunks, isFree);
    const header = headerOf(before.length + items.length + behind.length);
    return [Buffer.concat([Buffer.from(header), before]), items, behind];
  }
}

/** One short piece is sent sooner than two. A long text is gone through once, and not copied behind its header. */
function encodeText(text: string): readonly Buffer[] {
  if (text.length < long) return [Buffer.from(headerOf(Buffer.byteLength(text)) + text)];
  const content = Buffer.from(text);
  return [Buffer.from(headerOf(content.length)), content];
}

function encodeList(message: ResponseMessage, { parts }: JsonList): readonly Buffer[] {
  const [before = '', behind = ''] = JSON.stringify({ ...message, result: 0 }).split(/(?<="result":)0(?=\}$)/);
  // A text of all of them would be copied twice before it is bytes.
  const items = parts.map((part, index) => Buffer.from(index === 0 ? part : `,${part}`));
  const contents = [Buffer.from(`${before}[`), ...items, Buffer.from(`]${behind}`)];
  const length = contents.reduce((sum, each) => sum + each.length, 0);
  return [Buffer.from(headerOf(length)), ...contents];
}

/** `length`: of the content, in bytes. */
function headerOf(length: number): string {
  return `Content-Length: ${String(length)}\r\n\r\n`;
}

interface FoundList {
  readonly list: DiagnosticList;
  /** The message around the items. */
  readonly before: Buffer;
  readonly behind: Buffer;
}

/** The diagnostics in the answer to `textDocument/diagnostic`, or in `textDocument/publishDiagnostics`. */
function diagnosticsOf(message: Message): FoundList | null {
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

function around(shell: object, list: DiagnosticList): FoundList | null {
  // Within a text of JSON the quotes would be escaped.
  const [before, behind, ...more] = JSON.stringify(shell).split(/(?<="(?:items|diagnostics)":\[)(?=\])/);
  if (before === undefined || behind === undefined || more.length > 0) return null;
  return { list, before: Buffer.from(before), behind: Buffer.from(behind) };
}

function isReport(result: unknown): result is { readonly items: DiagnosticList } {
  return (
    isRecord(result) &&
    result['kind'] === DocumentDiagnosticReportKind.Full &&
    result['items'] instanceof DiagnosticList
  );
}

function isPublication(params: unknown): params is { readonly diagnostics: DiagnosticList } {
  return isRecord(params) && params['diagnostics'] instanceof DiagnosticList;
}
