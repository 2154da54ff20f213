import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import type { Output } from './format.ts';
import { jsonPieces } from './json-pieces.ts';

/** The JSON that other programs rely on: names and order are those of docs/cli.md#check-json. */
export function* formatJson(files: readonly CheckedFile[]): Output {
  yield* jsonPieces({ version: 1, files: filesOf(files) });
  yield '\n';
}

function* filesOf(files: readonly CheckedFile[]): Generator<object, void> {
  for (const { name, kind, recognized, unverified, server, findings, known, mended } of files) {
    const deployed = kind === 'deployment' ? { server } : {};
    const counts = { ...(mended && { fixed: mended.length }), ...(known && { known: known.length }) };
    yield { file: name, kind, recognized, unverified, ...deployed, ...counts, diagnostics: diagnosticsOf(findings) };
  }
}

function* diagnosticsOf(findings: readonly CheckedFinding[]): Generator<object, void> {
  for (const { code, severity, message, range, related, fixes } of findings) {
    yield { code, severity, message, range, related, fixes: fixes.map(({ title }) => title) };
  }
}
