import type { Grid } from './grid.ts';
import type { Spot } from './grid-model.ts';

/** What is done to a cell. */
export interface GridActions {
  /** Space and a click. */
  readonly act: (spot: Spot) => void;
  /** Enter, and a click with Ctrl, Cmd or Alt. */
  readonly open: (spot: Spot) => void;
  readonly undo: () => void;
}

const far = Number.MAX_SAFE_INTEGER;

/** Has a grid follow keys and the mouse, as ARIA's pattern of a grid says. */
export function followInput(grid: Grid, { act, open, undo }: GridActions): void {
  grid.element.addEventListener('keydown', (event) => {
    const { key } = event;
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    const to = target(grid, key, isControl);
    if (to) grid.focus(to);
    else if (key === ' ' && !isControl) act(grid.active);
    else if (key === 'Enter') open(grid.active);
    else if (key.toLowerCase() === 'z' && isControl && !event.shiftKey) undo();
    else return;
    event.preventDefault();
    // The editor hears all keys of its pages, and would do by itself what they mean there.
    event.stopPropagation();
  });
  grid.element.addEventListener('click', (event) => {
    const spot = grid.spotOf(event.target);
    if (!spot) return;
    grid.focus(spot);
    if (event.ctrlKey || event.metaKey || event.altKey) open(spot);
    else act(spot);
  });
}

function target({ active: { row, column }, page }: Grid, key: string, isControl: boolean): Spot | null {
  switch (key) {
    case 'ArrowUp':
      return { row: isControl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: isControl ? far : row + 1, column };
    case 'ArrowLeft':
      return { row, column: isControl ? -1 : column - 1 };
    case 'ArrowRight':
      return { row, column: isControl ? far : column + 1 };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: isControl ? 0 : row, column: -1 };
    case 'End':
      return { row: isControl ? far : row, column: far };
    default:
      return null;
  }
}
