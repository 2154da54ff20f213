import { lineEnd } from '../../text/line-index.ts';

/** Lines that can be hidden behind the first of them, counted from the text's first line. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  /** How many others hold it. */
  readonly depth: number;
  readonly isComment: boolean;
}

interface Open {
  readonly line: number;
  readonly column: number;
}

const [space, tab, dash, hash, cr, lf] = [0x20, 0x09, 0x2d, 0x23, 0x0d, 0x0a];

/**
 * What an editor can fold in YAML: a line with all lines behind it that are indented further, and comments of several
 * lines. Blank lines and comments in front of the next line belong to nothing.
 */
export function foldsOf(text: string): readonly Fold[] {
  const folds: Fold[] = [];
  const open: Open[] = [];
  let [last, comments] = [0, 0];
  const close = (column: number): void => {
    for (let top = open.at(-1); top && top.column >= column; top = open.at(-1)) {
      open.pop();
      if (last > top.line) folds.push({ start: top.line, end: last, depth: open.length, isComment: false });
    }
  };
  const endComments = (line: number): void => {
    if (comments > 1) folds.push({ start: line - comments, end: line - 1, depth: open.length, isComment: true });
    comments = 0;
  };
  const hasCr = text.includes('\r');
  let line = 0;
  for (let start = 0; start !== -1; start = nextLineStart(text, start, hasCr), line += 1) {
    const at = behindBlanks(text, start);
    const letter = text.charCodeAt(at);
    if (letter === hash) {
      comments += 1;
      continue;
    }
    endComments(line);
    if (Number.isNaN(letter) || letter === lf || letter === cr) continue;
    if (at === start && isMarker(text, at)) close(0);
    else {
      // A list may stand in the column of its key.
      const column = 2 * (at - start) + (letter === dash && isBlank(text.charCodeAt(at + 1)) ? 1 : 0);
      close(column);
      open.push({ line, column });
      last = line;
    }
  }
  endComments(line);
  close(0);
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** -1 behind the last line. Thousands of short texts are gone through: no list is made of the lines of each. */
function nextLineStart(text: string, from: number, hasCr: boolean): number {
  // What the engine looks for by itself is found sooner.
  const end = hasCr ? lineEnd(text, from) : text.indexOf('\n', from);
  if (end === -1 || end === text.length) return -1;
  return end + (text.charCodeAt(end) === cr && text.charCodeAt(end + 1) === lf ? 2 : 1);
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at += 1;
  return at;
}

/** A blank, a line's end, or the end of the text. */
function isBlank(letter: number): boolean {
  return letter === space || letter === tab || letter === lf || letter === cr || Number.isNaN(letter);
}

/** Whether a document begins or ends there. */
function isMarker(text: string, at: number): boolean {
  return (text.startsWith('---', at) || text.startsWith('...', at)) && isBlank(text.charCodeAt(at + 3));
}
