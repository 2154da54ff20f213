import { Disposable, Uri, window, type TreeView } from 'vscode';
import { UserAtRequest, type UserAt } from '../../../server/src/common/protocol/change.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import { activeUsersDocument } from '../files/selector.ts';
import type { UsersServer } from '../users-server.ts';
import { spotOf } from './find.ts';
import type { AccessTreeProvider } from './provider.ts';
import type { TreeMode } from './tree-mode.ts';

const delay = 150;

/** Selects the user at the cursor in the tree, while somebody wants that and the tree is on the screen. */
export function followCursor(
  view: TreeView<string>,
  provider: AccessTreeProvider,
  mode: TreeMode,
  server: UsersServer,
): Disposable {
  const wants = (): boolean => mode.follows && view.visible && server.state === 'running';
  const soon = debounce(() => {
    if (wants()) background(select(view, provider, mode, server));
  }, delay);
  const look = (): void => {
    if (wants()) soon();
  };
  return Disposable.from(
    { dispose: soon.cancel },
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) look();
    }),
    window.onDidChangeActiveTextEditor(look),
    mode.onDidChange(look),
    view.onDidChangeVisibility(look),
  );
}

async function select(
  view: TreeView<string>,
  provider: AccessTreeProvider,
  mode: TreeMode,
  server: UsersServer,
): Promise<void> {
  const document = activeUsersDocument();
  const editor = window.activeTextEditor;
  if (!document || editor?.document !== document) return;
  const { line, character } = editor.selection.active;
  const params = { uri: document.uri.toString(), position: { line, character } };
  const at = await server.request<UserAt | null>(UserAtRequest, params);
  if (!at || !view.visible) return;
  const id = spotOf(Uri.parse(at.uri).toString(), at, mode, (each) => provider.node(each));
  if (id !== undefined && !view.selection.includes(id)) await view.reveal(id, { select: true, focus: false });
}
