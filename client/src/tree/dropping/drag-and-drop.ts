import { DataTransferItem, type DataTransfer, type TreeDragAndDropController } from 'vscode';

/** What is dragged within the view. VS Code wants this form of name for it. */
const kind = 'application/vnd.code.tree.usersyml.access';

/** Hands on what is dropped where, by the ids of nodes. VS Code does not tell which keys are held meanwhile. */
export class DragAndDrop implements TreeDragAndDropController<string> {
  readonly dragMimeTypes = [kind];
  readonly dropMimeTypes = [kind];
  /** Does what a drop means. `target`: undefined below all nodes. */
  onDrop: (ids: readonly string[], target: string | undefined) => void = () => undefined;

  handleDrag(ids: readonly string[], data: DataTransfer): void {
    data.set(kind, new DataTransferItem(JSON.stringify(ids)));
  }

  async handleDrop(target: string | undefined, data: DataTransfer): Promise<void> {
    const dragged: unknown = JSON.parse((await data.get(kind)?.asString()) ?? '[]');
    if (!Array.isArray(dragged)) return;
    const ids = dragged.filter((id): id is string => typeof id === 'string');
    if (ids.length > 0) this.onDrop(ids, target);
  }
}
