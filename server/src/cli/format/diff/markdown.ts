import { changesByWorkspace, type WorkspaceChange } from '../../../access/by-workspace.ts';
import type { UserChange } from '../../../access/user-change.ts';
import type { ComparedFile } from '../../diff/compared-file.ts';
import { shownName } from '../../shown-name.ts';
import type { Output } from '../format.ts';
import { code, escapeMarkdown, tableRow } from './markdown-text.ts';
import { kindOf, namesOf, reachOf, remarksOf, summaryOf, troubles } from './words.ts';

/** Whose access changes, as Markdown for a pull request. */
export function* formatDiffMarkdown(files: readonly ComparedFile[]): Output {
  if (files.length === 0) yield 'No users file there.\n';
  for (const [index, file] of files.entries()) {
    yield `${index === 0 ? '' : '\n'}### Access by ${code(shownName(file.name))}\n\n`;
    yield `From ${code(file.sides[0])} to ${code(file.sides[1])}, as ${file.profile.title} has it.\n\n`;
    for (const { side, text } of troubles(file)) yield `> ${code(side)}: ${escapeMarkdown(text)}\n\n`;
    yield `**${summaryOf(file)}**\n`;
    yield* users(file.changes);
    yield* workspaces(changesByWorkspace(file.changes));
  }
}

function* users(changes: readonly UserChange[]): Output {
  if (changes.length === 0) return;
  yield `\n${tableRow(['User', '', 'Gains', 'Loses', 'Also'])}${tableRow(['---', '---', '---', '---', '---'])}`;
  for (const change of changes) {
    yield tableRow([
      code(change.username),
      change.widens ? `**${kindOf(change, code)}**` : kindOf(change, code),
      reachOf(change, 'gained', code),
      reachOf(change, 'lost', code),
      remarksOf(change, code).join('; '),
    ]);
  }
}

function* workspaces(changes: readonly WorkspaceChange[]): Output {
  if (changes.length === 0) return;
  yield `\n${tableRow(['Workspace', 'Who gains it', 'Who loses it'])}${tableRow(['---', '---', '---'])}`;
  for (const { workspace, gain, lose } of changes) {
    yield tableRow([code(workspace), namesOf(gain, code), namesOf(lose, code)]);
  }
}
