/**
 * Why PyYAML refuses a text.
 *
 * - `syntax`: scanner, parser or composer.
 * - `reader`: a character that may not stand in a YAML stream.
 * - `multi-doc`: a second document.
 * - `constructor`: unknown tag, unusable key, bad merge, `=`.
 * - `scalar-value`: a date or number that Python cannot make (a plain `ValueError`).
 * - `recursion`: nested deeper than Python's recursion limit lets it read.
 *
 * Or why we don't go on, so that nobody knows what PyYAML would say (`limits.ts`):
 *
 * - `limit`: longer, or more by aliases and merges, than any users file is.
 */
export type YamlErrorKind = 'syntax' | 'reader' | 'multi-doc' | 'constructor' | 'scalar-value' | 'recursion' | 'limit';

export interface YamlError {
  readonly kind: YamlErrorKind;
  /**
   * What PyYAML calls the problem, in its words, without any text of the file: names, tags and single characters only.
   */
  readonly problem: string;
  /** UTF-16 offset of PyYAML's problem mark. */
  readonly offset: number;
  /** What PyYAML was doing, e.g. `while scanning a quoted scalar`. */
  readonly context?: string | undefined;
  /** UTF-16 offset of PyYAML's context mark: the other place that it names. */
  readonly contextOffset?: number | undefined;
}
