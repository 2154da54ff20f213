/** The tokens of the scanner, by the names that PyYAML gives them. */

/** Kinds of tokens, by the names that PyYAML gives them in its messages. */
export const TokenKind = {
  streamEnd: '<stream end>',
  directive: '<directive>',
  documentStart: '<document start>',
  documentEnd: '<document end>',
  blockSequenceStart: '<block sequence start>',
  blockMappingStart: '<block mapping start>',
  blockEnd: '<block end>',
  flowSequenceStart: '[',
  flowMappingStart: '{',
  flowSequenceEnd: ']',
  flowMappingEnd: '}',
  blockEntry: '-',
  flowEntry: ',',
  key: '?',
  value: ':',
  alias: '<alias>',
  anchor: '<anchor>',
  tag: '<tag>',
  scalar: '<scalar>',
} as const;

export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** One class for all tokens keeps the scanner's queue of one shape. */
export class Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Scalar: its value. Anchor, alias: the name. Tag: the suffix. Directive: its name. */
  readonly text: string;
  /** Scalar: its style. Tag: the handle, or null if written out. `%TAG`: the handle. */
  readonly detail: string | null;
  /** `%TAG`: the prefix. `%YAML`: the major version. */
  readonly argument: string;

  constructor(kind: TokenKind, start: number, end: number, text = '', detail: string | null = null, argument = '') {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.text = text;
    this.detail = detail;
    this.argument = argument;
  }
}
