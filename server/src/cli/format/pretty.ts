import { severities, type Severity } from '../../common/severity.ts';
import type { Range } from '../../text/range.ts';
import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import { colorsFor, type Colors } from './colors.ts';
import { shownName } from '../shown-name.ts';
import type { CheckFormatOptions, Output } from './format.ts';
import { visible } from './visible.ts';
import { count } from '../../common/words/words.ts';
import { notOurs } from './words.ts';

/** The report for people: findings by file, and what it comes to. Lines and columns count from 1. */
export function* formatPretty(
  files: readonly CheckedFile[],
  { colored, quiet }: Pick<CheckFormatOptions, 'colored' | 'quiet'>,
): Output {
  const colors = colorsFor(colored);
  for (const file of files) {
    if (file.findings.length === 0 && (file.checked || quiet)) continue;
    yield* block(file, colors);
    yield '\n';
  }
  if (!quiet) yield `${summary(files, colors)}\n`;
}

function* block({ name, checked, findings }: CheckedFile, colors: Colors): Output {
  const shown = shownName(name);
  if (!checked) {
    yield colors.dim(`${shown}: ${notOurs} (--force checks it)`) + '\n';
    return;
  }
  yield `${colors.underline(shown)}\n`;
  const placeWidth = widest(findings.map(({ range }) => placeOf(range)));
  const severityWidth = widest(findings.map(({ severity }) => severity));
  for (const finding of findings) {
    const severity = paintOf(finding.severity, colors)(finding.severity.padEnd(severityWidth));
    const place = placeOf(finding.range).padStart(placeWidth);
    yield `  ${colors.dim(place)}  ${severity}  ${visible(finding.message)}  ${colors.dim(finding.code)}\n`;
    for (const line of relatedLines(finding, placeWidth, colors)) yield `${line}\n`;
  }
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function relatedLines({ related }: CheckedFinding, width: number, colors: Colors): string[] {
  return related.map(({ message, range, file }) => {
    const place = file === undefined ? placeOf(range) : `${shownName(file)}:${placeOf(range)}`;
    return colors.dim(`  ${' '.repeat(width)}    ${place}  ${visible(message)}`);
  });
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
  if (files.length === 0) return colors.dim('No users file there.');
  const numbers = new Map<Severity, number>();
  let left = 0;
  for (const { findings, unverified } of files) {
    for (const { severity } of findings) numbers.set(severity, (numbers.get(severity) ?? 0) + 1);
    left += unverified;
  }
  const checked = whatWasChecked(files);
  const said = severities
    .flatMap((each) => (numbers.has(each) ? [count(numbers.get(each) ?? 0, each)] : []))
    .join(', ');
  const paint = numbers.has('error') ? colors.red : numbers.has('warning') ? colors.yellow : colors.green;
  const result = paint(colors.bold(said === '' ? `Nothing found in ${checked}.` : `${said} in ${checked}.`));
  if (left === 0) return result;
  const hashes = count(left, 'hash was', 'hashes were');
  return `${result}\n${colors.dim(`${hashes} not tried against the published passwords (--verify-passwords all tries more).`)}`;
}

function whatWasChecked(files: readonly CheckedFile[]): string {
  const numberOf = (kind: CheckedFile['kind']): number =>
    files.filter((file) => file.checked && file.kind === kind).length;
  const deployed = numberOf('deployment');
  const users = count(numberOf('users'), 'users file');
  return deployed === 0 ? users : `${users} and ${count(deployed, 'deployment file')}`;
}
