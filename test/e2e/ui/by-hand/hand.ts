/** How a person works VS Code: with the mouse, or with the keyboard alone. Names are typed in either case. */
export interface Hand {
  readonly name: 'mouse' | 'keyboard';
  /**
   * Chooses from the menu of a row of the tree.
   * @param path labels from a file down to the row
   */
  readonly menu: (path: readonly string[], title: string) => Promise<void>;
  /** Selects rows of the tree that stand one below the other; the first one by its path. */
  readonly select: (path: readonly string[], ...below: readonly string[]) => Promise<void>;
  /** The menu of what is selected. */
  readonly menuOfSelected: (title: string) => Promise<void>;
  /** Chooses from the light bulb's menu, at a text of the file. */
  readonly bulb: (at: Place, title: string) => Promise<void>;
  /** Answers a question that has several answers with one of them, or with some of them. */
  readonly pickOne: (label: string) => Promise<void>;
  readonly pickMany: (labels: readonly string[]) => Promise<void>;
  /** Presses a button of a dialog. */
  readonly confirm: (button: string) => Promise<void>;
}

/** Lines and columns from 1; `text`: what stands there. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}
