/** What a grid shows. Rows and columns count from 0; -1 is the row, or the column, of the heads. */
export interface GridModel {
  readonly rows: number;
  readonly columns: number;
  readonly label: string;
  /** In pixels. */
  readonly headHeight: number;
  /** Column -1 has the heads of the rows. */
  readonly head: (column: number) => HeadContent;
  readonly row: (row: number) => RowContent;
  readonly cell: (row: number, column: number) => CellContent;
  /** The same for the same row from one model to the next. */
  readonly rowKey: (row: number) => string;
  readonly columnKey: (column: number) => string;
}

export interface HeadContent {
  readonly text: string;
  /** What the mouse, or a screen reader, is told beyond the text. */
  readonly title: string;
  readonly kind: string;
  readonly sort: 'ascending' | 'descending' | 'none';
}

/** `isOpen`: of a row that stands for others, which has no cells. */
export interface RowContent {
  readonly text: string;
  readonly note: string;
  readonly isOpen: boolean | null;
}

export interface CellContent {
  readonly mark: string;
  readonly label: string;
  readonly checked: 'true' | 'false' | 'mixed';
  /** Nothing that is done here changes it. */
  readonly isFixed: boolean;
}

/** A place in a grid. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}
