import type { Hover } from 'vscode-languageserver';
import { MarkupKind } from '../../../protocol-library.ts';
import { rangesTouch, type Position } from '../../../text/range.ts';
import { loadReader } from '../../deployments/load.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import type { Services } from '../../services.ts';
import { deploymentAt } from './deployment-at.ts';

/** What a server makes of the place in a deployment file. A finding there, which the editor shows, says it already. */
export async function hoverOfDeployment(
  services: Services,
  document: TrackedDocument,
  position: Position,
  format: MarkupKind,
): Promise<Hover | null> {
  const found = await deploymentAt(services, document);
  if (!found) return null;
  const here = { start: position, end: position };
  if (services.deployments.findingsOf(document).some(({ range }) => rangesTouch(range, here))) return null;
  const { graph, path, lines, usersIn } = found;
  const { deploymentHover } = await loadReader();
  const isMarkdown = format === MarkupKind.Markdown;
  const said = deploymentHover(graph, path, lines.offsetAt(position), { isMarkdown, usersIn });
  if (!said) return null;
  const range = lines.range(said.place.start, said.place.end);
  return { contents: { kind: format, value: said.text }, range };
}
