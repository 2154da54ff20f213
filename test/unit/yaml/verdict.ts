import { composeDocument, construct, pythonStr } from '../../../server/src/yaml/read.ts';
import { pythonRepr } from '../../../server/src/yaml/python-text.ts';
import type { YamlError } from '../../../server/src/yaml/error.ts';
import type { Value } from '../../../server/src/yaml/value.ts';

/** Line and column as PyYAML shows them: from 1, in characters, with NEL, LS and PS as line breaks. */
export function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\x85\u2028\u2029]/);
  const last = (lines.at(-1) ?? '').replaceAll('\ufeff', '');
  return `${String(lines.length)}:${String(Array.from(last).length + 1)}`;
}

function showError(text: string, error: YamlError): string {
  if (error.kind === 'scalar-value' || error.kind === 'recursion') return error.kind;
  const context = error.context === undefined ? '' : ` (${error.context}`;
  const at = error.contextOffset === undefined ? '' : ` ${lineAndColumn(text, error.contextOffset)}`;
  const where = `${error.kind} ${lineAndColumn(text, error.offset)}`;
  return `${where} ${error.problem}${context === '' ? '' : `${context}${at})`}`;
}

/** A value as Python would print it, roughly; parts that hold themselves end in `...`. */
export function showValue(value: Value, path: readonly unknown[] = []): string {
  if (!('items' in value)) {
    if (value.type === 'str') return pythonRepr(value.value);
    if (value.type === 'bytes') return `bytes(${Buffer.from(value.value).toString('hex')})`;
    if (value.type === 'date' || value.type === 'datetime') return `${value.type}(${value.text})`;
    return pythonStr(value) ?? '';
  }
  if (path.includes(value.items)) return '...';
  const inner = [...path, value.items];
  if (value.type === 'dict') {
    return `{${value.items.map((item) => `${showValue(item.key, inner)}: ${showValue(item.value, inner)}`).join(', ')}}`;
  }
  const parts = value.items.map((item) => showValue(item, inner));
  if (value.type === 'list') return `[${parts.join(', ')}]`;
  return value.type === 'set' ? `set(${parts.sort().join(', ')})` : `(${parts.join(', ')})`;
}

/** What PyYAML makes of the text: the value, or kind, place and wording of the refusal. */
export function verdict(text: string): string {
  const { root, error } = composeDocument(text);
  if (error !== null) return showError(text, error);
  if (root === null) return 'None';
  const made = construct(root);
  if (made.error !== null) return showError(text, made.error);
  return made.value === null ? '' : showValue(made.value);
}
