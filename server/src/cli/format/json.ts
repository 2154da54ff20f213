import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import type { Output } from './format.ts';
import { jsonPieces } from './json-pieces.ts';

/** The JSON that other programs rely on: names and order are those of docs/cli.md#check-json. */
export function* formatJson(files: readonly CheckedFile[]): Output {
  const used = new Set(files.flatMap(({ config }) => (config === undefined ? [] : [config])));
  const [config = null] = used.size === 1 ? used : [];
  yield* jsonPieces({ version: 1, config, files: filesOf(files, used.size > 1) });
  yield '\n';
}

/** `differ`: configurations do, and each file says which one was its own. */
function* filesOf(files: readonly CheckedFile[], differ: boolean): Generator<object, void> {
  for (const { name, kind, recognized, unverified, server, findings, known, mended, config } of files) {
    const deployed = kind === 'deployment' ? { server } : {};
    const own = differ && config !== undefined ? { config } : {};
    const counts = { ...(mended && { fixed: mended.length }), ...(known && { known: known.length }) };
    yield {
      file: name,
      kind,
      recognized,
      unverified,
      ...deployed,
      ...own,
      ...counts,
      diagnostics: diagnosticsOf(findings),
    };
  }
}

function* diagnosticsOf(findings: readonly CheckedFinding[]): Generator<object, void> {
  for (const { code, severity, message, range, related, fixes } of findings) {
    yield { code, severity, message, range, related, fixes: fixes.map(({ title }) => title) };
  }
}
