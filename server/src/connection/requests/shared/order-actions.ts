import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from '../../../protocol-library.ts';
import type { Position } from '../../../text/range.ts';
import type { Client } from '../../client/client.ts';
import { workspaceEdit } from '../../client/workspace-edit.ts';
import type { OpenFile } from '../../documents/open-file.ts';
import { localized } from '../../../common/words/translation.ts';

/** What puts the keys of a user in order, where they are not. */
export async function orderActions(
  { capabilities }: Client,
  { document: { uri }, file, version }: OpenFile,
  position: Position,
): Promise<CodeAction[]> {
  const { orderKeys } = await import('../../../features/change/order/order-keys.ts');
  const edits = orderKeys(file, position);
  if (edits.length === 0) return [];
  const edit = workspaceEdit(capabilities, [{ uri, version, edits }]);
  return [{ title: localized`Put the keys in the usual order`, kind: CodeActionKind.RefactorRewrite, edit }];
}
