import type { LeafType } from '../model/item.ts';

/** What may stand somewhere. What no part of it names may not. */
export interface Shape {
  readonly leaves?: readonly LeafType[];
  /** What a text looks like, where not any may stand. */
  readonly form?: RegExp;
  /** Of a list. */
  readonly items?: Shape;
  /** Whether no text may stand twice in it. */
  readonly unique?: true;
  /** Of a mapping; other keys may hold anything, if `values` does not say what. */
  readonly keys?: Readonly<Record<string, Shape>>;
  readonly values?: Shape;
  /** What the keys look like. */
  readonly names?: RegExp;
  /** There are no other keys. */
  readonly exact?: true;
  readonly required?: readonly string[];
}

/** Texts that are taken for on or off. */
export const switchForm = /^(?:true|false|y|yes|n|no|on|off)$/i;

/** Names of services, volumes, configs and secrets. */
export const names = /^[\w.-]+$/;
