import type { CodeAction, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from '../protocol-library.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import type { FixTask } from '../fixes/fix.ts';
import { fixesOf, type PlacedFix } from '../fixes/index.ts';
import { ClientCommand, ServerCommand, type PlaceArgument } from '../common/protocol.ts';
import { rangesTouch, type Range, type TextEdit } from '../text/range.ts';
import type { FixKind } from './fix-all.ts';

/** More findings than this at one place can't be chosen from. */
const most = 50;

const commandNames: Readonly<Record<FixTask['kind'], string>> = {
  hashInPlace: ServerCommand.hashInPlace,
  newApiKey: ServerCommand.newApiKey,
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
  const actions: CodeAction[] = [];
  const kinds = new Map<string, FixKind>();
  const here = findings.filter((finding) => rangesTouch(finding.range, range)).slice(0, most);
  const fixes = fixesOf(file);
  const byEdits = new Map<readonly TextEdit[], CodeAction>();
  for (const finding of here) {
    for (const fix of fixes(finding)) {
      const same = byEdits.get(fix.edits);
      const action = same ? null : toAction(fix, finding, options);
      // Several findings can have one answer, which may be long.
      same?.diagnostics?.push(options.toDiagnostic(finding));
      if (action) actions.push(action);
      if (action?.edit) byEdits.set(fix.edits, action);
      if (isForAll(fix)) kinds.set(`${finding.code} ${fix.id}`, { code: finding.code, fix: fix.id });
    }
  }
  return { actions, kinds: [...kinds.values()].filter(({ code }) => isRepeated(findings, code)) };
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

function toAction(fix: PlacedFix, finding: PlacedFinding, options: QuickFixOptions): CodeAction | null {
  const action: CodeAction = {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [options.toDiagnostic(finding)],
    ...(fix.preferred ? { isPreferred: true } : {}),
  };
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
