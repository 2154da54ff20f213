/** How the tree of users and workspaces is shown. */
import { l10n, window } from 'vscode';
import { debounce } from '../debounce.ts';
import type { Command } from '../services.ts';

export const showByUser: Command = ({ treeMode }) => {
  treeMode.by = 'user';
  return Promise.resolve();
};

export const showByWorkspace: Command = ({ treeMode }) => {
  treeMode.by = 'workspace';
  return Promise.resolve();
};

export const followCursor: Command = ({ treeMode }) => {
  treeMode.follows = true;
  return Promise.resolve();
};

export const stopFollowing: Command = ({ treeMode }) => {
  treeMode.follows = false;
  return Promise.resolve();
};

const delay = 150;

/** Shows names with the typed letters alone, at once; who goes away without Enter has it as it was. */
export const filterTree: Command = ({ treeMode }) => {
  const before = treeMode.filter;
  const box = window.createInputBox();
  box.title = l10n.t('Filter Users and Workspaces');
  box.prompt = l10n.t('A part of the name');
  box.value = before;
  const apply = debounce(() => {
    treeMode.filter = box.value;
  }, delay);
  return new Promise((resolve) => {
    let isKept = false;
    box.onDidChangeValue(apply);
    box.onDidAccept(() => {
      isKept = true;
      box.hide();
    });
    box.onDidHide(() => {
      apply.cancel();
      treeMode.filter = isKept ? box.value : before;
      box.dispose();
      resolve();
    });
    box.show();
  });
};

export const clearTreeFilter: Command = ({ treeMode }) => {
  treeMode.filter = '';
  return Promise.resolve();
};
