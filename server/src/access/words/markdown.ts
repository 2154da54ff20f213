import type { WorkspaceChange } from '../by-workspace.ts';
import type { ComparedAccess } from '../compared-access.ts';
import { formerName, laterName, type UserChange } from '../user-change.ts';
import { code, escapeMarkdown, tableRow } from './markdown-text.ts';
import { kindOf, namesOf, reachOf, remarksOf, summaryOf, troubles, type Write } from './words.ts';
import { localized, told } from '../../common/words/translation.ts';

/** Whose access changes by a file, as Markdown for a pull request, in pieces. `write`: names of the file, as code. */
export function* accessMarkdown(
  name: string,
  compared: ComparedAccess,
  byWorkspace: readonly WorkspaceChange[],
  write: Write = code,
): Generator<string, void> {
  const { sides, profile, changes } = compared;
  yield `### ${localized`Access by ${code(name)}`}\n\n`;
  yield `${localized`From ${code(sides[0])} to ${code(sides[1])}, as ${told(profile.title)} has it.`}\n\n`;
  for (const { side, text } of troubles(compared)) yield `> ${code(side)}: ${escapeMarkdown(text)}\n\n`;
  yield `**${summaryOf(compared)}**\n`;
  yield* users(changes, write);
  yield* workspaces(byWorkspace, write);
}

function* users(changes: readonly UserChange[], write: Write): Generator<string, void> {
  if (changes.length === 0) return;
  yield `\n${tableRow([localized`User`, '', localized`Gains`, localized`Loses`, localized`Also`])}${tableRow(['---', '---', '---', '---', '---'])}`;
  for (const change of changes) {
    yield tableRow([
      write(change.username),
      change.widens ? `**${kindOf(change, write)}**` : kindOf(change, write),
      reachOf(change, 'gained', write),
      reachOf(change, 'lost', write),
      remarksOf(change, write).join('; '),
    ]);
  }
}

function* workspaces(changes: readonly WorkspaceChange[], write: Write): Generator<string, void> {
  if (changes.length === 0) return;
  yield `\n${tableRow([localized`Workspace`, localized`Who gains it`, localized`Who loses it`])}${tableRow(['---', '---', '---'])}`;
  for (const { workspace, gain, lose } of changes) {
    const [gaining, losing] = [gain.map(laterName), lose.map(formerName)];
    yield tableRow([write(workspace), namesOf(gaining, write), namesOf(losing, write)]);
  }
}
