import { changesByWorkspace, type WorkspaceChange } from '../../access/by-workspace.ts';
import type { ComparedAccess } from '../../access/compared-access.ts';
import { formerName, laterName, type UserChange } from '../../access/user-change.ts';
import { accessMarkdown } from '../../access/words/markdown.ts';
import { code } from '../../access/words/markdown-text.ts';
import { kindOf, mostNamed, reachOf, remarksOf, summaryOf, troubles } from '../../access/words/words.ts';
import type { AccessComparison } from '../../common/protocol/compare-access.ts';
import type { ReportPart, ReportRow, ReportWord } from '../../common/protocol/report.ts';
import { shownName } from '../../common/words/message.ts';
import { visible } from '../../common/words/visible.ts';
import { count } from '../../common/words/words.ts';
import { hasShownForm } from '../../model/shown-name.ts';
import { longTable } from './users-table.ts';
import { localized, told } from '../../common/words/translation.ts';

const hidden = (): string => localized`(not shown)`;

/** Whose access changes by a file: as a report by user and by workspace, and as Markdown. Yields at each user. */
export function* accessChanges(name: string, compared: ComparedAccess): Generator<undefined, AccessComparison> {
  const { changes, sides, profile, widened, loads } = compared;
  const byWorkspace = yield* changesByWorkspace(changes);
  const parts: ReportPart[] = [
    {
      kind: 'text',
      text: localized`From ${asWord(sides[0])} to ${asWord(sides[1])}, as ${told(profile.title)} has it.`,
    },
    ...troubles(compared).map(
      ({ side, text }) => ({ kind: 'text', text: `${asWord(side)}: ${text}`, tone: 'bad' }) as const,
    ),
    { kind: 'text', text: summaryOf(compared), tone: widened ? 'bad' : 'good' },
    ...section(localized`By user`, yield* byUserTable(changes)),
    ...section(localized`By workspace`, yield* byWorkspaceTable(byWorkspace)),
  ];
  const pieces: string[] = [];
  for (const piece of accessMarkdown(name, compared, byWorkspace, asCode)) {
    pieces.push(piece);
    yield;
  }
  const gaining = changes.filter(({ widens }) => widens).length;
  const report = { title: localized`Whose access changes`, parts };
  return { report, text: pieces.join(''), loads, changed: changes.length, gaining };
}

function section(title: string, table: readonly ReportPart[]): readonly ReportPart[] {
  return table.length === 0 ? [] : [{ kind: 'heading', text: title }, ...table];
}

function byUserTable(changes: readonly UserChange[]): Generator<undefined, readonly ReportPart[]> {
  const head = [localized`user`, localized`what happens`, localized`gains`, localized`loses`, localized`also`];
  return longTable(head, changes, userRow, (left) => localized`And ${count(left, 'more user')}: ${elsewhere()}`);
}

function userRow(change: UserChange): ReportRow {
  const cells = [
    nameOf(change.username),
    kindOf(change, nameOf),
    reachOf(change, 'gained', nameOf),
    reachOf(change, 'lost', nameOf),
    remarksOf(change, nameOf).join('; '),
  ];
  return { cells, ...change.place };
}

function byWorkspaceTable(changes: readonly WorkspaceChange[]): Generator<undefined, readonly ReportPart[]> {
  const head = [localized`workspace`, localized`who gains it`, localized`who loses it`];
  return longTable(
    head,
    changes,
    workspaceRow,
    (left) => localized`And ${count(left, 'more workspace')}: ${elsewhere()}`,
  );
}

const elsewhere = (): string => localized`\`users-yml diff\` lists all.`;

function workspaceRow({ workspace, gain, lose }: WorkspaceChange): ReportRow {
  const [gains] = gain;
  const [loses] = lose;
  const place = gains?.placeIn(workspace, 'gained') ?? loses?.placeIn(workspace, 'lost') ?? { line: 0 };
  const cells = [
    [{ text: nameOf(workspace), ...place }],
    people(gain, laterName, (change) => change.placeIn(workspace, 'gained')),
    people(lose, formerName, (change) => change.placeIn(workspace, 'lost')),
  ];
  return { cells };
}

function people(
  changes: readonly UserChange[],
  nameIn: (change: UserChange) => string,
  placeOf: (change: UserChange) => UserChange['place'],
): readonly ReportWord[] {
  const words: ReportWord[] = changes
    .slice(0, mostNamed)
    .map((change) => ({ text: nameOf(nameIn(change)), ...placeOf(change) }));
  const left = changes.length - words.length;
  return left > 0 ? [...words, { text: localized`and ${left} more` }] : words;
}

/** A backtick would end it. */
function asWord(side: string): string {
  return `\`${visible(side).replaceAll('`', '’')}\``;
}

/** API keys are masked before. */
function nameOf(name: string): string {
  return name === '' ? '`""`' : (shownName(name, hasShownForm) ?? hidden());
}

function asCode(name: string): string {
  return name === '' || hasShownForm(name) ? code(name) : hidden();
}
