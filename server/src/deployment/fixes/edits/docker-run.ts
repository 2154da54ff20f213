import { eolBefore, isContinued } from './lines.ts';
import type { FixContext } from '../fix.ts';
import type { PlaceEdit } from '../place-edit.ts';

/** Adds an option of `docker run` before the image, on a line of its own where the image has one. */
export function addOption({ finding, textOf }: FixContext, option: string): readonly PlaceEdit[] | null {
  const { server } = finding;
  const image = server.container.image?.place;
  if (server.way !== 'docker-run' || !image) return null;
  const text = textOf(image.file);
  const lineStart = text.lastIndexOf('\n', image.start - 1) + 1;
  const indent = text.slice(lineStart, image.start);
  const place = { ...image, end: image.start };
  if (indent.trim() !== '' || !isContinued(text, lineStart)) return [{ place, newText: `${option} ` }];
  return [{ place, newText: `${option} \\${eolBefore(text, lineStart)}${indent}` }];
}
