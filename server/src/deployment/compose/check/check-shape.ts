/**
 * Whether what stands in a file is of the kinds that its keys take (docs/compose.md#refused). Of keys that are not
 * looked at, anything may be.
 */
import type { Place } from '../../container.ts';
import { isKnown, withoutOpenMarks } from '../../interpolation/marks.ts';
import type { Item, Leaf, List, Mapping } from '../model/item.ts';
import type { ProblemKind } from '../project.ts';
import type { Session } from '../session/session.ts';
import { fileShape1 } from './shapes-1.ts';
import { fileShape } from './shapes.ts';
import type { Shape } from './shape.ts';

/** In steps, each for a part of what the file declares. */
export function* checkShape(file: Mapping, session: Session): Generator<undefined, void> {
  const checker = new ShapeChecker((kind, place, path) => {
    const [section, name, ...keys] = path;
    const isService = section === 'services' && name !== undefined;
    session.report(kind, place, isService ? { service: name, path: keys } : { path });
  });
  const shape = session.generation === 2 ? fileShape : fileShape1;
  checker.checkKeys(file, shape, []);
  for (const [key, { value }] of file.entries) {
    const held = shape.keys?.[key];
    if (!held) continue;
    if (value.kind !== 'mapping' || !held.values) {
      checker.check(value, held, [key]);
      continue;
    }
    checker.checkKeys(value, held, [key]);
    for (const [name, entry] of value.entries) {
      checker.check(entry.value, held.values, [key, name]);
      yield;
    }
  }
}

type Report = (kind: ProblemKind, place: Place, path: readonly string[]) => void;

class ShapeChecker {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  check(item: Item, shape: Shape, path: readonly string[]): void {
    if (item.kind === 'mapping') this.#mapping(item, shape, path);
    else if (item.kind === 'list') this.#list(item, shape, path);
    else if (!fits(item, shape)) this.#report('wrong-type', item.place, path);
  }

  #list({ items, place }: List, shape: Shape, path: readonly string[]): void {
    if (!shape.items) {
      this.#report('wrong-type', place, path);
      return;
    }
    const seen = new Set<string>();
    for (const item of items) {
      this.check(item, shape.items, [...path, '[]']);
      if (item.kind !== 'leaf' || shape.unique !== true) continue;
      const mark = `${item.type} ${withoutOpenMarks(item.text)}`;
      if (seen.has(mark)) this.#report('wrong-type', item.place, [...path, '[]']);
      seen.add(mark);
    }
  }

  #mapping(item: Mapping, shape: Shape, path: readonly string[]): void {
    const { keys, values } = shape;
    if (!keys && !values) {
      this.#report('wrong-type', item.place, path);
      return;
    }
    this.checkKeys(item, shape, path);
    for (const [key, { value }] of item.entries) {
      const held = keys?.[key] ?? values;
      if (held) this.check(value, held, [...path, key]);
    }
  }

  /** Which keys there are, not what they hold. */
  checkKeys(
    { entries, place }: Mapping,
    { keys, values, names, exact, required }: Shape,
    path: readonly string[],
  ): void {
    for (const [key, entry] of entries) {
      const isUnknown = exact === true && !values && keys?.[key] === undefined && !key.startsWith('x-');
      if (isUnknown) this.#report('generation', entry.key, [...path, key]);
      if (names && !names.test(key)) this.#report('wrong-type', entry.key, [...path, key]);
    }
    for (const key of required ?? []) if (!entries.has(key)) this.#report('wrong-type', place, [...path, key]);
  }
}

function fits({ type, text }: Leaf, { leaves, form }: Shape): boolean {
  if (!leaves?.includes(type)) return false;
  return form === undefined || type !== 'text' || !isKnown(text) || form.test(text);
}
