/**
 * What people are told. The compiler lets nothing into it but words of the program, numbers, and quotes, which know
 * what of a file's text may be shown: a secret that stands in an unexpected place is not repeated.
 */

import { told, toldAround, toldWithin } from './translation.ts';

declare const own: unique symbol;
declare const shown: unique symbol;

/** Text that people may see. */
export type Shown = string & { readonly [shown]: true };

/** Words of the program: no letter of a file is among them. */
export type Words = Shown & { readonly [own]: true };

/** Has no property that must be there. */
type Empty = Partial<Record<'', 1>>;

/** A text that the compiler knows letter by letter; `string`, and what begins or ends like one, is none. */
export type Literal<S extends string> = Empty extends Record<S, 1> ? never : S;

type Known<P> = P extends Words | number | boolean | Quote | UserName | Quoting
  ? P
  : P extends string
    ? Literal<P>
    : never;
type AllKnown<P extends readonly unknown[]> = { readonly [K in keyof P]: Known<P[K]> };

/** Text of a file in a message. Where it may not be shown, other words take its place. */
export class Quote {
  readonly text: string;
  readonly instead: Words;

  constructor(text: string, instead: Words) {
    this.text = text;
    this.instead = instead;
  }
}

/** Where a user stands in the file: its number among all, and the line of its first key, both from 1. */
export interface UserPlace {
  readonly number: number;
  readonly line: number;
}

/**
 * A user in a sentence: by name where the name may be shown, else by the place, as “user 3 (line 12)”. The place is
 * asked for when the message is shown, as it changes with what stands before.
 */
export class UserName {
  /** Null for what has not the form of a username. */
  readonly username: string | null;
  /** Null: the user that the message is about, whose place who shows the message knows. */
  readonly place: (() => UserPlace) | null;

  constructor(username: string | null, place: (() => UserPlace) | null = null) {
    this.username = username;
    this.place = place;
  }
}

type Part = string | number | boolean | Quote | UserName | Quoting;

/** A message with quotes, put together only when somebody reads it: a file can have a message for each of its users. */
export class Quoting {
  readonly strings: readonly string[];
  /** What stands behind each of them but the last. */
  readonly values: readonly Part[];

  constructor(strings: readonly string[], values: readonly Part[]) {
    this.strings = strings;
    this.values = values;
  }

  /** One after the other, without messages in messages. */
  get parts(): readonly (Words | Quote | UserName)[] {
    const all: (Words | Quote | UserName)[] = [];
    for (const [index, text] of this.strings.entries()) {
      all.push(byType(text));
      const value = this.values[index];
      if (value instanceof Quoting) for (const each of value.parts) all.push(each);
      else if (value instanceof Quote || value instanceof UserName) all.push(value);
      else if (value !== undefined) all.push(byType(String(value)));
    }
    return all;
  }
}

export type Message = Words | Quoting;

/** What a function takes for a message: one that was made, or a literal. */
export type Sayable<S extends string> = Message | Literal<S>;

/** Whether a text of the file is none that is secret, and has a form in which it may be shown. */
export type MayShow = (text: string) => boolean;

/** A message of own words alone. */
export function words<const P extends readonly (string | number | boolean)[]>(
  strings: TemplateStringsArray,
  ...parts: P & AllKnown<P>
): Words {
  const local = toldAround(strings);
  const texts = local?.strings ?? strings;
  let text = texts[0] ?? '';
  for (let index = 0; index + 1 < texts.length; index++) {
    const part = parts[local?.order[index] ?? index];
    const behind = texts[index + 1] ?? '';
    text += `${typeof part === 'string' ? toldWithin(text, part, behind) : String(part)}${behind}`;
  }
  return byType(text);
}

/** A message that may have quotes in it. */
export function message<const P extends readonly Part[]>(
  strings: TemplateStringsArray,
  ...parts: P & AllKnown<P>
): Quoting {
  const local = toldAround(strings);
  if (local === null) return new Quoting(strings, parts);
  return new Quoting(
    local.strings,
    local.order.map((index) => parts[index] ?? ''),
  );
}

/** Own words, which stand there letter by letter. */
export function literal<S extends string>(text: Literal<S>): Words {
  return byType(told(text));
}

/** What a function took for a message, as one. */
export function sayable<S extends string>(said: Sayable<S>): Message {
  return typeof said === 'string' ? byType(told(said)) : said;
}

/** The only place where a text becomes words: all that comes here was checked by its type. */
function byType(text: string): Words {
  return text as Words;
}

/** A name longer than this is cut, in UTF-16 units. */
const longestShown = 60;

/** A name of the file, cut where it is long; null where it may not be shown. */
export function shownName(name: string, mayShow: MayShow): Shown | null {
  return mayShow(name) ? byType(cut(name)) : null;
}

/** What may be shown has no letter of two units. */
function cut(name: string): string {
  return name.length > longestShown ? `${name.slice(0, longestShown)}…` : name;
}

/** Where the user stands that a message is about. It is asked for if the message has to say it. */
export type PlaceOf = () => UserPlace;

/** The message as plain text, with what is quoted between backticks. */
export function plainText(said: Message, mayShow: MayShow, placeOf: PlaceOf | null = null): Shown {
  return byType(typeof said === 'string' ? told(said) : textOf(said, mayShow, placeOf, true));
}

function textOf({ strings, values }: Quoting, mayShow: MayShow, placeOf: PlaceOf | null, isStart: boolean): string {
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? '';
    const behind = strings[index + 1] ?? '';
    if (value instanceof Quote) text += mayShow(value.text) ? code(value.text) : told(value.instead);
    else if (value instanceof UserName) text += nameOf(value, mayShow, placeOf, isStart && text === '');
    else if (value instanceof Quoting) text += textOf(value, mayShow, placeOf, isStart && text === '');
    else text += typeof value === 'string' ? toldWithin(text, value, behind) : String(value);
    text += behind;
  }
  return text;
}

function code(name: string): string {
  return `\`${cut(name)}\``;
}

function nameOf({ username, place }: UserName, mayShow: MayShow, placeOf: PlaceOf | null, isStart: boolean): string {
  if (username !== null && mayShow(username)) return code(username);
  const where = (place ?? placeOf)?.();
  const said = where ? placeWords(where) : literal('this user');
  return isStart ? `${said.charAt(0).toUpperCase()}${said.slice(1)}` : said;
}

/** Which user is meant, where the name may not be shown. */
function placeWords({ number, line }: UserPlace): Words {
  return words`user ${number} (line ${line})`;
}

/** Whether the message says where a user stands, as the name may not be shown. */
export function saysPlaces(said: Message, mayShow: MayShow): boolean {
  if (typeof said === 'string') return false;
  return said.values.some((value) => {
    if (value instanceof UserName) return value.username === null || !mayShow(value.username);
    return value instanceof Quoting && saysPlaces(value, mayShow);
  });
}

/** The message with other words in place of those that it begins with. */
export function withStart(said: Message, start: Words, other: Words): Message {
  const parts = typeof said === 'string' ? [said] : said.parts.filter((part) => part !== '');
  const [first, ...rest] = parts;
  if (typeof first !== 'string' || !first.startsWith(start)) return said;
  return message`${other}${byType(first.slice(start.length))}${rest.reduce<Quoting>((all, part) => message`${all}${part}`, message``)}`;
}
