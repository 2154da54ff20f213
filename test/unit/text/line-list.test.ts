import { deepEqual, equal, notEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { LineBlock, LineItem } from '../../../server/src/text/line-item.ts';
import { LineList } from '../../../server/src/text/line-list.ts';

class Piece implements LineItem {
  home: LineBlock | null = null;
  lineCount: number;
  isFlagged = false;
  constructor(lineCount: number) {
    this.lineCount = lineCount;
  }
}

/** Lines above the list. */
const firstLine = 3;

/** The same list, kept simply. */
class Model {
  pieces: Piece[] = [];
  startLine(piece: Piece): number {
    return this.pieces.slice(0, this.pieces.indexOf(piece)).reduce((sum, each) => sum + each.lineCount, firstLine);
  }
}

function check(list: LineList<Piece>, model: Model): void {
  equal(list.length, model.pieces.length);
  deepEqual([...list], model.pieces);
  equal(list.first, model.pieces[0]);
  equal(list.last, model.pieces.at(-1));
  deepEqual(
    [...list.flagged()],
    model.pieces
      .map((item, index) => ({ item, start: model.startLine(item), index }))
      .filter(({ item }) => item.isFlagged),
  );
  const step = Math.max(1, Math.floor(model.pieces.length / 7));
  for (let index = 0; index < model.pieces.length; index += step) {
    const piece = model.pieces[index]!;
    const start = model.startLine(piece);
    equal(list.startLine(piece), start);
    equal(list.indexOf(piece), index);
    equal(list.next(piece), model.pieces[index + 1]);
    equal(list.previous(piece), model.pieces[index - 1]);
    equal(Math.sign(list.compare(piece, model.pieces.at(-1)!)), index === model.pieces.length - 1 ? 0 : -1);
    if (piece.lineCount > 0) {
      deepEqual(list.atLine(start), { item: piece, start });
      deepEqual(list.atLine(start + piece.lineCount - 1), { item: piece, start });
    }
  }
}

describe('LineList', () => {
  it('answers as a plain array does, whatever is done to it', () => {
    const counts = fc.array(fc.nat(4), { maxLength: 300 });
    const step = fc.record({
      from: fc.nat(),
      length: fc.nat(40),
      counts,
      resize: fc.option(fc.nat(9)),
      touch: fc.option(fc.nat()),
      isTyping: fc.boolean(),
    });
    fc.assert(
      fc.property(counts, fc.array(step, { maxLength: 12 }), (first, steps) => {
        const list = new LineList<Piece>(({ isFlagged }) => isFlagged);
        list.firstLine = firstLine;
        const model = new Model();
        model.pieces = first.map((count) => new Piece(count));
        for (const piece of model.pieces) list.push(piece);
        check(list, model);
        for (const { from, length, counts: fresh, resize, touch, isTyping } of steps) {
          const before = new Map(model.pieces.map((piece) => [piece, model.startLine(piece)]));
          const { layout } = list;
          const pieces = fresh.map((count) => new Piece(count));
          if (model.pieces.length === 0) {
            for (const piece of pieces) list.push(piece);
            model.pieces.push(...pieces);
          } else if (isTyping) {
            const at = from % model.pieces.length;
            const one = new Piece(model.pieces[at]!.lineCount);
            list.replace(model.pieces[at]!, model.pieces[at]!, [one]);
            model.pieces[at] = one;
            equal(list.layout, layout);
          } else {
            const start = from % model.pieces.length;
            const end = Math.min(start + length, model.pieces.length - 1);
            if (resize !== null) list.resize(model.pieces[start]!, resize);
            list.replace(model.pieces[start]!, model.pieces[end]!, pieces);
            model.pieces.splice(start, end - start + 1, ...pieces);
          }
          const touched = touch === null ? undefined : model.pieces[touch % model.pieces.length];
          if (touched) {
            touched.isFlagged = !touched.isFlagged;
            list.touch(touched);
          }
          check(list, model);
          const moved = model.pieces.filter((piece) => (before.get(piece) ?? NaN) !== model.startLine(piece));
          if (moved.some((piece) => before.has(piece))) notEqual(list.layout, layout);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('has nothing at any line when it is empty', () => {
    equal(new LineList<Piece>().atLine(0), undefined);
  });
});
