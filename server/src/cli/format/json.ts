import type { CheckedFile } from '../check/checked-file.ts';

/** The JSON that other programs rely on: names and order are those of docs/cli.md#check-json. */
export function formatJson(files: readonly CheckedFile[]): string {
  const report = {
    version: 1,
    files: files.map(({ name, recognized, unverified, findings }) => ({
      file: name,
      recognized,
      unverified,
      diagnostics: findings.map(({ code, severity, message, range, related, fixes }) => ({
        code,
        severity,
        message,
        range,
        related,
        fixes,
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
