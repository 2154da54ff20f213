import { changesByWorkspace, type WorkspaceChange } from '../../../access/by-workspace.ts';
import { formerName, laterName, type UserChange } from '../../../access/user-change.ts';
import { kindOf, namesOf, reachOf, remarksOf, summaryOf, troubles } from '../../../access/words/words.ts';
import { finish } from '../../../common/steps.ts';
import { visible } from '../../../common/words/visible.ts';
import type { ComparedFile } from '../../diff/compared-file.ts';
import { shownName } from '../../shown-name.ts';
import { colorsFor, type Colors } from '../colors.ts';
import type { FormatOptions, Output } from '../format.ts';
import { alignRow, columnWidths } from '../table.ts';

const signs: Readonly<Record<UserChange['kind'], string>> = { added: '+', removed: '-', renamed: '~', changed: '~' };

/** Whose access changes, for people. */
export function* formatDiffPretty(files: readonly ComparedFile[], { colored }: FormatOptions): Output {
  const colors = colorsFor(colored);
  if (files.length === 0) yield `${colors.dim('No users file there.')}\n`;
  for (const [index, file] of files.entries()) {
    yield `${index === 0 ? '' : '\n'}${colors.underline(shownName(file.name))}  ${colors.dim(file.sides.join(' → '))}\n`;
    for (const { side, text } of troubles(file)) yield `  ${colors.red(visible(`${side}: ${text}`))}\n`;
    yield `  ${(file.widened ? colors.yellow : colors.green)(colors.bold(summaryOf(file)))}\n`;
    yield* users(file.changes, colors);
    yield* workspaces(finish(changesByWorkspace(file.changes)), colors);
  }
}

function* users(changes: readonly UserChange[], colors: Colors): Output {
  if (changes.length === 0) return;
  yield '\n';
  const widths = columnWidths(rowsOf(changes));
  for (const change of changes) {
    const row = `  ${alignRow([...cellsOf(change), sentence(change)], widths)}`.trimEnd();
    yield `${change.widens ? colors.yellow(row) : row}\n`;
  }
}

/** One at a time: all of them may be longer than all else. */
function* rowsOf(changes: readonly UserChange[]): Generator<readonly string[], void> {
  for (const change of changes) yield cellsOf(change);
}

function cellsOf(change: UserChange): readonly string[] {
  return [signs[change.kind], nameOf(change.username), change.kind === 'changed' ? '' : kindOf(change, nameOf)];
}

function sentence(change: UserChange): string {
  const gained = reachOf(change, 'gained', nameOf);
  const lost = reachOf(change, 'lost', nameOf);
  const parts = [
    gained === '' ? '' : `gains ${gained}`,
    lost === '' ? '' : `loses ${lost}`,
    ...remarksOf(change, nameOf),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function* workspaces(changes: readonly WorkspaceChange[], colors: Colors): Output {
  if (changes.length === 0) return;
  yield `\n  ${colors.bold('By workspace')}\n`;
  const rows = changes.map(({ workspace, gain, lose }) => [
    nameOf(workspace),
    gain.length === 0 ? '' : `+ ${namesOf(gain.map(laterName), nameOf)}`,
    lose.length === 0 ? '' : `- ${namesOf(lose.map(formerName), nameOf)}`,
  ]);
  const widths = columnWidths(rows);
  for (const row of rows) yield `  ${alignRow(row, widths).trimEnd()}\n`;
}

function nameOf(name: string): string {
  return name === '' ? '""' : visible(name);
}
