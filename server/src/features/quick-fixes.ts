import type { CodeAction, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from '../protocol-library.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import type { FixTask } from '../fixes/fix.ts';
import { fixesOf, type PlacedFix } from '../fixes/index.ts';
import { ClientCommand, ServerCommand, type PlaceArgument } from '../common/protocol/protocol.ts';
import { isSameRange, rangesTouch, type Range, type TextEdit } from '../text/range.ts';
import type { FixKind } from './fix-all.ts';

/** More findings than this at one place can't be chosen from. */
const most = 50;

const commandNames: Readonly<Record<FixTask['kind'], string>> = {
  hashInPlace: ServerCommand.hashInPlace,
  newApiKey: ServerCommand.newApiKey,
  lockApiKey: ServerCommand.lockApiKey,
  setPassword: ClientCommand.setPassword,
};

export interface QuickFixOptions {
  readonly uri: string;
  readonly version: number;
  /** The server's own count of texts. */
  readonly textVersion: number;
  /** Commands that the client or this server carries out. */
  readonly commands: ReadonlySet<string>;
  readonly toEdit: (edits: readonly TextEdit[]) => WorkspaceEdit;
  readonly toDiagnostic: (finding: PlacedFinding) => Diagnostic;
}

/** What can be offered at a place, and in which ways findings could be mended all at once. */
export interface QuickFixes {
  readonly actions: readonly CodeAction[];
  readonly kinds: readonly FixKind[];
}

/** Actions for the findings at a place. Costs text only: what takes work becomes a command. */
export function quickFixesAt(
  file: UsersFile,
  findings: readonly PlacedFinding[],
  range: Range,
  options: QuickFixOptions,
): QuickFixes {
  const offers = new Offers();
  const kinds = new Map<string, FixKind>();
  const here = findings.filter((finding) => rangesTouch(finding.range, range)).slice(0, most);
  const fixes = fixesOf(file);
  for (const finding of here) {
    for (const fix of fixes(finding)) {
      const known = offers.find(fix);
      const action = known ?? toAction(fix, options);
      if (!action) continue;
      if (!known) offers.add(fix, action);
      // Several findings can have one answer, which may be long.
      action.diagnostics?.push(options.toDiagnostic(finding));
      if (fix.preferred) action.isPreferred = true;
      if (isForAll(fix)) kinds.set(`${finding.code} ${fix.id}`, { code: finding.code, fix: fix.id });
    }
  }
  return { actions: offers.all, kinds: [...kinds.values()].filter(({ code }) => isRepeated(findings, code)) };
}

/** What is offered so far: what does the same under the same title is one offer, however many findings have it. */
class Offers {
  readonly #byTitle = new Map<string, { readonly fix: PlacedFix; readonly action: CodeAction }[]>();

  get all(): readonly CodeAction[] {
    return [...this.#byTitle.values()].flat().map(({ action }) => action);
  }

  find(fix: PlacedFix): CodeAction | undefined {
    return this.#byTitle.get(fix.title)?.find((other) => doTheSame(fix, other.fix))?.action;
  }

  add(fix: PlacedFix, action: CodeAction): void {
    const alike = this.#byTitle.get(fix.title) ?? [];
    alike.push({ fix, action });
    this.#byTitle.set(fix.title, alike);
  }
}

function doTheSame(one: PlacedFix, other: PlacedFix): boolean {
  const { task } = one;
  if (task?.kind !== other.task?.kind) return false;
  if (task && other.task) return isSameRange(task.range, other.task.range);
  if (one.edits === other.edits) return true;
  return one.edits.length === other.edits.length && one.edits.every((edit, at) => isSameEdit(edit, other.edits[at]));
}

function isSameEdit(one: TextEdit, other: TextEdit | undefined): boolean {
  return one.newText === other?.newText && isSameRange(one.range, other.range);
}

/** The command that a task becomes; null when nobody would carry it out. */
export function taskCommand(fix: PlacedFix, options: QuickFixOptions): Command | null {
  if (!fix.task) return null;
  const command = commandNames[fix.task.kind];
  if (!options.commands.has(command)) return null;
  const { uri, version, textVersion } = options;
  const { range, before, after, username } = fix.task;
  const around = { ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) };
  const whose = username === null ? {} : { username };
  const place: PlaceArgument = { uri, version, textVersion, range, ...around, ...whose };
  return { title: fix.title, command, arguments: [place] };
}

function toAction(fix: PlacedFix, options: QuickFixOptions): CodeAction | null {
  const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [] };
  if (fix.edits.length > 0) return { ...action, edit: options.toEdit(fix.edits) };
  const command = taskCommand(fix, options);
  return command && { ...action, command };
}

function isForAll(fix: PlacedFix): boolean {
  return fix.edits.length > 0 && (fix.safe || fix.preferred);
}

function isRepeated(findings: readonly PlacedFinding[], code: string): boolean {
  let count = 0;
  return findings.some((finding) => finding.code === code && (count += 1) > 1);
}
