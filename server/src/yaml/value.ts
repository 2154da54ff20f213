import type { Node } from './node.ts';

/** What Python holds after `yaml.safe_load`, with the node that it came from. */
export type Value =
  | NullValue
  | BoolValue
  | IntValue
  | FloatValue
  | StrValue
  | BytesValue
  | DateValue
  | ListValue
  | TupleValue
  | SetValue
  | DictValue;

interface Placed {
  /** Where the value is written; for an alias, the alias. */
  readonly node: Node;
}

export interface NullValue extends Placed {
  readonly type: 'null';
}
export interface BoolValue extends Placed {
  readonly type: 'bool';
  readonly value: boolean;
}
export interface IntValue extends Placed {
  readonly type: 'int';
  readonly value: bigint;
}
export interface FloatValue extends Placed {
  readonly type: 'float';
  readonly value: number;
}
export interface StrValue extends Placed {
  readonly type: 'str';
  readonly value: string;
}
/** `!!binary`. */
export interface BytesValue extends Placed {
  readonly type: 'bytes';
  readonly value: Uint8Array;
}
/** `datetime.date` or `datetime.datetime`; no field takes either. */
export interface DateValue extends Placed {
  readonly type: 'date' | 'datetime';
  /** Python's `str()` of it. */
  readonly text: string;
}
export interface ListValue extends Placed {
  readonly type: 'list';
  readonly items: readonly Value[];
}
/** A pair of `!!omap` or `!!pairs`. */
export interface TupleValue extends Placed {
  readonly type: 'tuple';
  readonly items: readonly Value[];
}
export interface SetValue extends Placed {
  readonly type: 'set';
  readonly items: readonly Value[];
}
export interface DictValue extends Placed {
  readonly type: 'dict';
  /** In Python's order: a repeated key keeps its first position and its last value. */
  readonly items: readonly DictItem[];
  /** Keys that are written more than once in the mapping itself (not by a merge), each later place. */
  readonly repeated: readonly RepeatedKey[];
}
export interface DictItem {
  readonly key: Value;
  readonly value: Value;
  /** The item comes out of a `<<` merge. */
  readonly merged: boolean;
}
export interface RepeatedKey {
  readonly first: Node;
  readonly later: Node;
}
