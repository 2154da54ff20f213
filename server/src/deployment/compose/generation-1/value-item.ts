import type { UsedVariable } from '../../container.ts';
import type { FillFault, Filled } from '../../interpolation/filled.ts';
import { lostMark } from '../../interpolation/marks.ts';
import { pythonStr } from '../../../yaml/read.ts';
import type { Node } from '../../../yaml/node.ts';
import type { DictValue, Value } from '../../../yaml/value.ts';
import type { Entry, Item, Leaf, LeafType, Mapping } from '../model/item.ts';
import type { Session } from '../session/session.ts';
import { reportFault } from '../yaml/report-fault.ts';
import { ScalarPlaces } from '../yaml/scalar-places.ts';

/** Makes items of Python's values, each once, with all texts filled in. */
export class ValueItems {
  readonly #places: ScalarPlaces;
  readonly #session: Session;
  readonly #fill: (text: string) => Filled;
  readonly #made = new Map<Node, Item>();

  constructor(file: string, text: string, session: Session, fill: (text: string) => Filled) {
    this.#places = new ScalarPlaces(file, text);
    this.#session = session;
    this.#fill = fill;
  }

  make(value: Value): Item {
    // An alias has a value of its own, made of the parts of its target's.
    const node = value.node.kind === 'alias' ? value.node.target : value.node;
    const made = this.#made.get(node);
    if (made) return made;
    const item = this.#fresh(value);
    this.#made.set(node, item);
    return item;
  }

  #fresh(value: Value): Item {
    if (value.type === 'dict') return this.#mapping(value);
    if (value.type === 'list' || value.type === 'set' || value.type === 'tuple') {
      const items = value.items.map((each) => this.make(each));
      return { kind: 'list', items, place: this.#places.of(value.node) };
    }
    return this.#leaf(value);
  }

  #mapping(value: DictValue): Mapping {
    const entries = new Map<string, Entry>();
    for (const { key, value: held } of value.items) {
      const name = pythonStr(key);
      if (name === null) this.#session.report('odd-key', this.#places.of(key.node));
      else entries.set(name, { key: this.#places.of(key.node), value: this.make(held) });
    }
    return { kind: 'mapping', entries, place: this.#places.of(value.node) };
  }

  #leaf(value: Value): Leaf {
    const place = this.#places.of(value.node);
    const raw = pythonStr(value) ?? '';
    const type = leafTypes[value.type] ?? 'odd';
    if (type !== 'text') return { kind: 'leaf', type, text: raw, place, raw, used: [] };
    const filled = this.#fill(raw);
    const isBearable = this.#session.mayDo(filled.text.length);
    const text = isBearable ? filled.text : lostMark;
    const { used } = filled;
    const fault = isBearable ? filled.fault : tooMuch;
    const at = (start: number, end: number): UsedVariable['place'] => {
      return this.#places.within(value.node, raw, start, end);
    };
    if (fault) reportFault(this.#session, fault, at(fault.start, fault.end));
    const placed = used.map(({ name, state, start, end }) => ({ name, state, place: at(start, end) }));
    return { kind: 'leaf', type, text, place, raw, used: placed };
  }
}

const leafTypes: Partial<Record<Value['type'], LeafType>> = {
  str: 'text',
  int: 'integer',
  float: 'float',
  bool: 'boolean',
  null: 'null',
  date: 'time',
  datetime: 'time',
};

/** All texts of the files together are more than we go along with. */
const tooMuch: FillFault = { kind: 'bounds', start: 0, end: 0 };
