import assert from 'node:assert/strict';
import { rowsMeant } from '../../../../client/src/change/rows-meant.ts';

/** A list as VS Code has it. */
class List {
  selection: readonly string[];
  readonly focus: string | null;

  constructor(selection: readonly string[], focus: string | null) {
    this.selection = selection;
    this.focus = focus;
  }

  toggle = (): Promise<void> => {
    const { focus, selection } = this;
    if (focus !== null)
      this.selection = selection.includes(focus) ? selection.filter((id) => id !== focus) : [...selection, focus];
    return Promise.resolve();
  };
}

describe('what a key in the tree is for', () => {
  for (const [what, selection, focus, expected] of [
    ['the row that is selected and has the focus', ['ana'], 'ana', ['ana']],
    ['the row with the focus, where another one is selected', ['ana'], 'ben', ['ben']],
    ['the row with the focus, where several others are selected', ['ana', 'cem'], 'ben', ['ben']],
    ['the row with the focus, where none is selected', [], 'ben', ['ben']],
    ['all that is selected, where the focus is among it', ['ana', 'ben', 'cem'], 'ben', ['ana', 'ben', 'cem']],
    ['what is selected, where nothing has the focus', ['ana'], null, ['ana']],
    ['nothing, where nothing is selected or has the focus', [], null, []],
  ] as const) {
    it(what, async () => {
      const list = new List(selection, focus);
      assert.deepEqual(await rowsMeant(list, list.toggle), expected);
      assert.deepEqual([...list.selection].sort(), selection);
    });
  }
});
