import { severities, type Severity } from '../../common/severity.ts';
import type { Range } from '../../text/range.ts';
import { standardInput } from '../input/paths.ts';
import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import { colorsFor, type Colors } from './colors.ts';
import type { CheckFormatOptions } from './format.ts';
import { alignColumns } from './table.ts';
import { visible } from './visible.ts';
import { count } from '../../common/words.ts';
import { notOurs } from './words.ts';

/** The report for people: findings by file, and what it comes to. Lines and columns count from 1. */
export function formatPretty(files: readonly CheckedFile[], { colored }: CheckFormatOptions): string {
  const colors = colorsFor(colored);
  const blocks = files.flatMap((file) => block(file, colors));
  return [...blocks, summary(files, colors)].map((each) => `${each}\n`).join('\n');
}

function block(file: CheckedFile, colors: Colors): string[] {
  const name = visible(file.name === standardInput ? 'standard input' : file.name);
  if (!file.checked) return [colors.dim(`${name}: ${notOurs} (--force checks it)`)];
  if (file.findings.length === 0) return [];
  const places = file.findings.map(({ range }) => placeOf(range));
  const width = places.reduce((most, { length }) => Math.max(most, length), 0);
  const aligned = alignColumns(file.findings.map(({ severity }) => [severity, '']));
  const lines = file.findings.flatMap((finding, index) => {
    const severity = paintOf(finding.severity, colors)(aligned[index]?.[0] ?? finding.severity);
    const place = (places[index] ?? '').padStart(width);
    return [
      `  ${colors.dim(place)}  ${severity}  ${visible(finding.message)}  ${colors.dim(finding.code)}`,
      ...relatedLines(finding, width, colors),
    ];
  });
  return [[colors.underline(name), ...lines].join('\n')];
}

function relatedLines({ related }: CheckedFinding, width: number, colors: Colors): string[] {
  return related.map(({ message, range }) =>
    colors.dim(`  ${' '.repeat(width)}    ${placeOf(range)}  ${visible(message)}`),
  );
}

function placeOf({ start }: Range): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function paintOf(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.blue;
    case 'hint':
      return colors.dim;
  }
}

function summary(files: readonly CheckedFile[], colors: Colors): string {
  const findings = files.flatMap((file) => file.findings);
  const number = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const counts = severities.map((each) => count(number(each), each));
  if (files.length === 0) return colors.dim('No users file there.');
  const checked = count(files.filter((file) => file.checked).length, 'users file');
  const said = counts.filter((each) => !each.startsWith('0 ')).join(', ');
  const paint = number('error') > 0 ? colors.red : number('warning') > 0 ? colors.yellow : colors.green;
  const result = paint(colors.bold(said === '' ? `Nothing found in ${checked}.` : `${said} in ${checked}.`));
  const left = files.reduce((sum, { unverified }) => sum + unverified, 0);
  if (left === 0) return result;
  const hashes = count(left, 'hash was', 'hashes were');
  return `${result}\n${colors.dim(`${hashes} not tried against the published passwords (--verify-passwords all tries every one).`)}`;
}
