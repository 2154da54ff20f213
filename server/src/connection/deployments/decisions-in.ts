import type { FolderDeployments } from '../../features/deployments/folder.ts';
import type { Decision } from '../documents/decisions.ts';
import type { FolderTexts } from './folder-texts.ts';

/** What a folder's deployments decide, by the URIs of users files. */
export function decisionsIn(texts: FolderTexts, graph: FolderDeployments | null): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>();
  for (const [path, { server, noMasterKey, by }] of graph?.decisions ?? []) {
    const [first] = by;
    if (!graph || server === null || !first) continue;
    const { place, service } = first.container;
    const name = service !== null && graph.mayShow(service) ? service : null;
    found.set(texts.uriOf(path), { server, noMasterKey, by: { uri: texts.uriOf(place.file), service: name } });
  }
  return found;
}
