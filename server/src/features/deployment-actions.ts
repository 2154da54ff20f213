/** Ways to mend findings about deployments as code actions of LSP. */
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from '../protocol-library.ts';
import type { PlaceEdit } from '../deployment/fixes/place-edit.ts';
import type { ReportedFinding } from '../deployment/report/report.ts';
import { rangesTouch, type Range } from '../text/range.ts';

/** More findings than this at one place can't be chosen from. */
const most = 50;

export interface DeploymentActionOptions {
  /** Null where the texts have moved on since the finding was made. */
  readonly toEdit: (edits: readonly PlaceEdit[]) => WorkspaceEdit | null;
  readonly toDiagnostic: (finding: ReportedFinding) => Diagnostic;
}

/** Actions for the findings at a place; what several of them ask for is offered once. */
export function deploymentActions(
  findings: readonly ReportedFinding[],
  range: Range,
  { toEdit, toDiagnostic }: DeploymentActionOptions,
): readonly CodeAction[] {
  const offered = new Map<string, CodeAction & { readonly diagnostics: Diagnostic[] }>();
  for (const finding of findings.filter((each) => rangesTouch(each.range, range)).slice(0, most)) {
    for (const { title, preferred, edits } of finding.fixes()) {
      const key = JSON.stringify([title, edits]);
      const known = offered.get(key);
      const edit = known ? null : toEdit(edits);
      if (!known && !edit) continue;
      const action = known ?? { title, kind: CodeActionKind.QuickFix, diagnostics: [], ...(edit && { edit }) };
      action.diagnostics.push(toDiagnostic(finding));
      if (preferred) action.isPreferred = true;
      offered.set(key, action);
    }
  }
  return [...offered.values()];
}
