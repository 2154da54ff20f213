import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { PlaceEdit } from '../../../deployment/fixes/place-edit.ts';
import { deploymentActions } from '../../../features/deployment-actions.ts';
import { deploymentDiagnostic } from '../../../features/deployment-diagnostics.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { Range } from '../../../text/range.ts';
import { diagnosticOptions } from '../../client/capabilities.ts';
import { workspaceEdit, type DocumentEdits } from '../../client/workspace-edit.ts';
import type { DeploymentFolder } from '../../deployments/deployment-folder.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import type { Services } from '../../services.ts';

/** What can be done about the findings of a document as a deployment file. */
export async function actionsOfDeployment(
  { client, deployments, documents }: Services,
  document: TrackedDocument,
  range: Range,
): Promise<readonly CodeAction[]> {
  await deployments.settle(document);
  const folder = deployments.folderOf(document.uri);
  const findings = deployments.findingsOf(document);
  if (!folder || findings.length === 0) return [];
  const options = diagnosticOptions(client.capabilities);
  const uriOf = (path: string): string => folder.texts.uriOf(path);
  return folder.withFiles(() =>
    deploymentActions(findings, range, {
      toDiagnostic: (finding) => deploymentDiagnostic(finding, uriOf, options),
      toEdit: (edits): WorkspaceEdit | null => {
        const paths = [...new Set(edits.map(({ place }) => place.file))];
        const all = paths.flatMap((path) => {
          const own = edits.filter(({ place }) => place.file === path);
          return editsOf(folder, path, own, documents.getOpen(uriOf(path))) ?? [];
        });
        return all.length === paths.length ? workspaceEdit(client.capabilities, all) : null;
      },
    }),
  );
}

/** Null where the document is not at the text that the edits are of. */
function editsOf(
  { texts }: DeploymentFolder,
  path: string,
  edits: readonly PlaceEdit[],
  document: TrackedDocument | undefined,
): DocumentEdits | null {
  const answer = texts.read(path);
  if (answer.kind !== 'text' || (document && document.text !== answer.text)) return null;
  const lines = new LineIndex(answer.text);
  return {
    uri: document?.uri ?? texts.uriOf(path),
    version: document?.version ?? null,
    edits: edits.map(({ place, newText }) => ({ range: lines.range(place.start, place.end), newText })),
  };
}
