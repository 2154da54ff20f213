import type { MatrixAnswer } from '../../../server/src/common/protocol/matrix-protocol.ts';
import type { FromPage } from '../../src/matrix/messages.ts';
import type { Person, Workspace } from '../../src/matrix/table.ts';
import type { MatrixTexts } from '../../src/matrix/texts.ts';
import { filled } from '../../src/matrix/words.ts';

/** What is to be asked for when somebody acts on a cell; or why nothing is. */
export function changeOf(
  texts: MatrixTexts,
  reading: MatrixAnswer['reading'],
  person: Person,
  workspace: Workspace,
): Extract<FromPage, { kind: 'change' }> | string {
  if (reading === 'broken') return texts.brokenNow;
  if (person.remarks.masked === true || workspace.masked) return texts.masked;
  if (person.own === workspace.id) return filled(texts.ownAlways, person.name);
  const isGrant = person.remarks.superuser !== true && !person.listed.includes(workspace.id);
  return { kind: 'change', isGrant, username: person.name, workspace: workspace.name };
}
