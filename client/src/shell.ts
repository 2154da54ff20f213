/** What is there from the beginning, before anybody has a users file. */
import { window, type LogOutputChannel, type Memento, type TreeView } from 'vscode';
import { OfferToCheck } from './offer/offer-to-check.ts';
import { DragAndDrop } from './tree/dropping/drag-and-drop.ts';
import { LateTree } from './tree/late-tree.ts';

export interface Shell {
  readonly log: LogOutputChannel;
  /** Of the extension. */
  readonly version: string;
  /** What it runs on, in words. */
  readonly platform: string;
  /** The view "Users and workspaces", and what is in it. */
  readonly view: TreeView<string>;
  readonly tree: LateTree;
  readonly dragAndDrop: DragAndDrop;
  readonly offer: OfferToCheck;
}

interface Named {
  readonly version: string;
  readonly platform: string;
}

export function createShell(log: LogOutputChannel, memory: Memento, named: Named): Shell {
  const [tree, dragAndDrop] = [new LateTree(), new DragAndDrop()];
  const view = window.createTreeView('usersYml.access', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragAndDrop,
  });
  return { log, ...named, view, tree, dragAndDrop, offer: new OfferToCheck(memory) };
}
