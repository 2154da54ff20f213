import { severities, type Severity } from '../../common/severity.ts';
import type { Position } from '../../text/range.ts';
import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import { colorsFor, type Colors } from './colors.ts';
import { shownName } from '../shown-name.ts';
import type { CheckFormatOptions, Output } from './format.ts';
import { visible } from '../../common/words/visible.ts';
import { count, listed } from '../../common/words/words.ts';
import { notOurs } from './words.ts';

/** Stands where the severity does. */
const fixed = 'fixed';

/** The report for people: findings by file, and what it comes to. Lines and columns count from 1. */
export function* formatPretty(
  files: readonly CheckedFile[],
  { colored, quiet, since }: Pick<CheckFormatOptions, 'colored' | 'quiet' | 'since'>,
): Output {
  const colors = colorsFor(colored);
  for (const file of files) {
    const { findings, checked, mended = [] } = file;
    if (findings.length + (quiet ? 0 : mended.length) === 0 && (checked || quiet)) continue;
    yield* block(quiet ? { ...file, mended: [] } : file, colors);
    yield '\n';
  }
  if (!quiet) yield `${summary(files, since, colors)}\n`;
}

function* block({ name, checked, findings, mended = [] }: CheckedFile, colors: Colors): Output {
  const shown = shownName(name);
  if (!checked) {
    yield colors.dim(`${shown}: ${notOurs} (--force checks it)`) + '\n';
    return;
  }
  yield `${colors.underline(shown)}\n`;
  const placeWidth = widest([
    ...findings.map(({ range }) => placeOf(range.start)),
    ...mended.map(({ start }) => placeOf(start)),
  ]);
  const severityWidth = widest([...findings.map(({ severity }) => severity), ...mended.map(() => fixed)]);
  for (const { code, title, start } of mended) {
    const place = colors.dim(placeOf(start).padStart(placeWidth));
    yield `  ${place}  ${colors.green(fixed.padEnd(severityWidth))}  ${visible(title)}  ${colors.dim(code)}\n`;
  }
  for (const finding of findings) {
    const severity = paintOf(finding.severity, colors)(finding.severity.padEnd(severityWidth));
    const place = placeOf(finding.range.start).padStart(placeWidth);
    yield `  ${colors.dim(place)}  ${severity}  ${visible(finding.message)}  ${colors.dim(finding.code)}\n`;
    for (const line of relatedLines(finding, placeWidth, colors)) yield `${line}\n`;
  }
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function relatedLines({ related }: CheckedFinding, width: number, colors: Colors): string[] {
  return related.map(({ message, range, file }) => {
    const place = file === undefined ? placeOf(range.start) : `${shownName(file)}:${placeOf(range.start)}`;
    return colors.dim(`  ${' '.repeat(width)}    ${place}  ${visible(message)}`);
  });
}

function placeOf({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
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

function summary(files: readonly CheckedFile[], since: string | null, colors: Colors): string {
  if (files.length === 0 && since !== null) return colors.dim(`Nothing there differs from ${visible(since)}.`);
  if (files.length === 0) return colors.dim('No users file there.');
  const numbers = new Map<Severity, number>();
  let [left, done, old] = [0, 0, 0];
  for (const { findings, unverified, mended = [], known = [] } of files) {
    done += mended.length;
    old += known.length;
    for (const { severity } of findings) numbers.set(severity, (numbers.get(severity) ?? 0) + 1);
    left += unverified;
  }
  const checked = whatWasChecked(files);
  const said = severities
    .flatMap((each) => (numbers.has(each) ? [count(numbers.get(each) ?? 0, each)] : []))
    .join(', ');
  const paint = numbers.has('error') ? colors.red : numbers.has('warning') ? colors.yellow : colors.green;
  const outcome = said !== '' ? said : done > 0 ? 'nothing left' : 'Nothing found';
  const fixes = done > 0 ? `${count(done, 'finding')} fixed; ` : '';
  const besides =
    old === 0 ? '' : `\n${colors.dim(`${count(old, 'known finding is', 'known findings are')} left out.`)}`;
  const result = `${paint(colors.bold(`${fixes}${outcome} in ${checked}.`))}${besides}`;
  const used = [...new Set(files.flatMap(({ config }) => config ?? []))].map(shownName);
  const told = used.length === 0 ? '' : `\n${colors.dim(`Configured by ${listed(used, 'and')}.`)}`;
  if (left === 0) return result + told;
  const hashes = count(left, 'hash was', 'hashes were');
  return `${result}${told}\n${colors.dim(`${hashes} not tried against the published passwords (--verify-passwords all tries more).`)}`;
}

function whatWasChecked(files: readonly CheckedFile[]): string {
  const numberOf = (kind: CheckedFile['kind']): number =>
    files.filter((file) => file.checked && file.kind === kind).length;
  const deployed = numberOf('deployment');
  const users = count(numberOf('users'), 'users file');
  return deployed === 0 ? users : `${users} and ${count(deployed, 'deployment file')}`;
}
