import type { FolderDeployments } from '../../../features/deployments/folder.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import type { Services } from '../../services.ts';

/** A document among what is deployed in its folder. */
export interface DeploymentAround {
  readonly graph: FolderDeployments;
  /** Of the document, in the folder. */
  readonly path: string;
  readonly uriOf: (path: string) => string;
  /** How many users a users file of the folder has; null where that is not known. */
  readonly usersIn: (path: string) => number | null;
}

/** The same, with the lines of its text as it was read. */
export interface DeploymentAt extends DeploymentAround {
  readonly lines: LineIndex;
}

/** Null where nobody deploys what is ours. */
export async function deploymentAround(
  { deployments, documents }: Services,
  document: TrackedDocument,
): Promise<DeploymentAround | null> {
  await deployments.settle(document);
  const folder = deployments.folderOf(document.uri);
  const graph = folder?.graph;
  const path = folder?.pathOf(document.uri) ?? null;
  // What was not read tells of no deployment, and is not looked for now.
  if (!folder || !graph || path === null || !folder.texts.hasAnswered(path)) return null;
  const uriOf = (each: string): string => folder.texts.uriOf(each);
  const usersIn = (file: string): number | null => {
    const users = documents.get(uriOf(file))?.file;
    return users?.settled === true ? [...users.entries].length : null;
  };
  return { graph, path, uriOf, usersIn };
}

/** Null, too, where the text has moved on since that was read. */
export async function deploymentAt(services: Services, document: TrackedDocument): Promise<DeploymentAt | null> {
  const around = await deploymentAround(services, document);
  const answer = around?.graph.files.read(around.path);
  if (!around || answer?.kind !== 'text' || answer.text !== document.text) return null;
  return { ...around, lines: new LineIndex(answer.text) };
}
