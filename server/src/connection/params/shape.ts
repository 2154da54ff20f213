/*
 * What parameters must look like before a handler gets them: any program may send anything. A handler's types follow
 * from its shape, so that it can't read what nobody has looked at. What a shape does not name is not looked at.
 */
import { isRecord } from '../../common/values.ts';

/** Tells whether something that came over the wire is a T. */
export type Shape<T> = (value: unknown) => value is T;

type Shaped<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (value): value is string => typeof value === 'string';

/** A count, a line, a column: LSP's `uinteger`, however large. */
export const natural: Shape<number> = (value): value is number => Number.isInteger(value) && Number(value) >= 0;

export const integer: Shape<number> = (value): value is number => Number.isInteger(value);

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

export const anything: Shape<unknown> = (_value): _value is unknown => true;

/** Programs differ in how they leave something out. */
export function optional<T>(shape: Shape<T>): Shape<T | null | undefined> {
  return (value): value is T | null | undefined => value === undefined || value === null || shape(value);
}

/** It has to be there, and may be null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return (value): value is A | B => one(value) || other(value);
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape);
}

type Members = Readonly<Record<string, Shape<unknown>>>;

export function record<M extends Members>(members: M): Shape<{ readonly [K in keyof M]: Shaped<M[K]> }> {
  const entries = Object.entries(members);
  return (value): value is { readonly [K in keyof M]: Shaped<M[K]> } =>
    isRecord(value) && entries.every(([key, shape]) => shape(value[key]));
}
