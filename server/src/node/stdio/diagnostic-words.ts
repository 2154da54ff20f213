import type { Diagnostic } from 'vscode-languageserver';

/** A file's findings say few different things; beyond this they are not worth the memory. */
const mostKept = 4096;

interface Kept {
  readonly code: Diagnostic['code'];
  readonly severity: Diagnostic['severity'];
  readonly link: string | undefined;
  readonly bytes: Buffer;
}

/** Diagnostics as JSON in UTF-8, from behind their ranges on. The same words are put into JSON once. */
export class DiagnosticWords {
  /** By message. */
  readonly #kept = new Map<string, Kept>();

  /** With a comma at either end. */
  of(item: Diagnostic): Buffer {
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
