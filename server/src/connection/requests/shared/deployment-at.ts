import type { FolderDeployments } from '../../../features/deployments/folder.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import type { Services } from '../../services.ts';

/** A document among what is deployed in its folder. */
export interface DeploymentAt {
  readonly graph: FolderDeployments;
  /** Of the document, in the folder. */
  readonly path: string;
  /** Of its text as it was read. */
  readonly lines: LineIndex;
  readonly uriOf: (path: string) => string;
}

/** Null where nobody deploys what is ours, and where the text has moved on since that was read. */
export async function deploymentAt({ deployments }: Services, document: TrackedDocument): Promise<DeploymentAt | null> {
  await deployments.settle(document);
  const folder = deployments.folderOf(document.uri);
  const graph = folder?.graph;
  const path = folder?.pathOf(document.uri) ?? null;
  // What was not read tells of no deployment, and is not looked for now.
  if (!folder || !graph || path === null || !folder.texts.hasAnswered(path)) return null;
  const answer = folder.texts.read(path);
  if (answer.kind !== 'text' || answer.text !== document.text) return null;
  return { graph, path, lines: new LineIndex(answer.text), uriOf: (each) => folder.texts.uriOf(each) };
}
