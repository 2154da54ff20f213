/** A tree, as far as VS Code tells what is selected in it, by ids. */
interface Selecting {
  readonly selection: readonly string[];
}

/**
 * What a key in a tree is for: all that is selected if the row with the focus is, else that row alone. VS Code tells
 * nobody which row has the focus, and whoever walks by arrow keys has it elsewhere than the selection: it shows when
 * that row is selected, or not any more, and back.
 * @param toggle selects the row with the focus, or does so no more
 */
export async function rowsMeant(tree: Selecting, toggle: () => PromiseLike<unknown>): Promise<readonly string[]> {
  const before = tree.selection;
  await toggle();
  const after = tree.selection;
  const added = after.filter((id) => !before.includes(id));
  if (added.length > 0 || after.length < before.length) await toggle();
  return added.length > 0 ? added : before;
}
