import { isGapOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { fault, syntaxFault } from '../fault.ts';
import * as indicators from './indicators.ts';
import { scanAnchor } from './scan-anchor.ts';
import { scanBlockScalar, skipToLineEnd } from './scan-block.ts';
import { scanPlain } from './scan-plain.ts';
import { scanQuoted } from './scan-quoted.ts';
import { scanTag } from './scan-tag.ts';
import { ScannerState } from './scanner-state.ts';
import { atDocumentEnd, atDocumentStart } from './separator.ts';
import { type Token, TokenKind } from './token.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** Characters that no plain scalar begins with; of these, `-` `?` `:` may if text follows at once. */
const NOT_PLAIN = new Set(Array.from('-?:,[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)));

/** Cuts the text into PyYAML's tokens, no further ahead than PyYAML does. */
export class Scanner {
  readonly #state: ScannerState;
  readonly #cursor: Cursor;
  readonly #skipsMark: boolean;
  #done = false;
  #from = 0;
  #limit = Infinity;
  /** The next token, once it is known to be that. */
  #next: Token | null = null;

  /** `skipsMark`: a byte order mark at the start of the text is the stream's own, of which PyYAML skips one. */
  constructor(cursor: Cursor, skipsMark = true) {
    this.#cursor = cursor;
    this.#skipsMark = skipsMark;
    this.#state = new ScannerState(cursor);
  }

  /** How far it has read. */
  get offset(): number {
    return this.#cursor.offset;
  }

  /** From here on it reads so many UTF-16 units, blanks and comments not counted, and refuses to go on behind them. */
  allow(length: number): void {
    this.#from = this.#cursor.offset;
    this.#limit = this.#from + length;
  }

  /** The next token. Behind the end of the stream there is nothing to ask for. */
  peek(): Token {
    if (this.#next !== null) return this.#next;
    while (this.#needsMore()) this.#fetch();
    const token = this.#state.queue.first;
    if (token === undefined) throw new Error('read past the end of the stream');
    this.#next = token;
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.#state.queue.take();
    this.#next = null;
    return token;
  }

  /** Whether the next token cannot be told yet: it may have to be preceded by the mark of a key. */
  #needsMore(): boolean {
    if (this.#done) return false;
    const { queue, keys } = this.#state;
    if (queue.first === undefined) return true;
    keys.dropStale(this.#cursor);
    return keys.oldestToken === queue.taken;
  }

  #fetch(): void {
    const cursor = this.#cursor;
    const before = cursor.offset;
    this.#skipToToken();
    this.#limit += cursor.offset - before;
    const state = this.#state;
    if (cursor.offset > this.#limit) throw fault('limit', 'longer than is read in one go', this.#from);
    state.keys.dropStale(cursor);
    if (state.indent >= 0) state.unwind(cursor.column);
    const code = cursor.code;
    if (code === 0) {
      indicators.addStreamEnd(state);
      this.#done = true;
    } else if (!this.#fetchSeparator(code) && !this.#fetchIndicator(code)) {
      this.#fetchScalar(code);
    }
  }

  #skipToToken(): void {
    const cursor = this.#cursor;
    if (this.#skipsMark && cursor.offset === 0 && cursor.code === BYTE_ORDER_MARK) cursor.offset++;
    for (;;) {
      cursor.skipSpaces();
      if (cursor.code === 0x23) skipToLineEnd(cursor);
      if (cursor.takeBreak() === '') return;
      if (!this.#state.inFlow) this.#state.keyAllowed = true;
    }
  }

  #fetchSeparator(code: number): boolean {
    if (code !== 0x25 && code !== 0x2d && code !== 0x2e) return false;
    if (this.#cursor.column !== 0) return false;
    if (code === 0x25) indicators.addDirective(this.#state);
    else if (code === 0x2d && atDocumentStart(this.#cursor)) {
      indicators.addSeparator(this.#state, TokenKind.documentStart);
    } else if (code === 0x2e && atDocumentEnd(this.#cursor)) {
      indicators.addSeparator(this.#state, TokenKind.documentEnd);
    } else return false;
    return true;
  }

  #fetchIndicator(code: number): boolean {
    const state = this.#state;
    switch (code) {
      case 0x5b:
        indicators.addFlowStart(state, TokenKind.flowSequenceStart);
        return true;
      case 0x7b:
        indicators.addFlowStart(state, TokenKind.flowMappingStart);
        return true;
      case 0x5d:
        indicators.addFlowEnd(state, TokenKind.flowSequenceEnd);
        return true;
      case 0x7d:
        indicators.addFlowEnd(state, TokenKind.flowMappingEnd);
        return true;
      case 0x2c:
        indicators.addFlowEntry(state);
        return true;
      case 0x2d:
        if (!isGapOrEnd(this.#cursor.nextCode)) return false;
        indicators.addBlockEntry(state);
        return true;
      case 0x3f:
        if (!state.inFlow && !isGapOrEnd(this.#cursor.nextCode)) return false;
        indicators.addKey(state);
        return true;
      case 0x3a:
        if (!state.inFlow && !isGapOrEnd(this.#cursor.nextCode)) return false;
        indicators.addValue(state);
        return true;
      default:
        return false;
    }
  }

  #fetchScalar(code: number): void {
    const cursor = this.#cursor;
    const state = this.#state;
    switch (code) {
      case 0x2a:
      case 0x26:
        this.#fetchKeyLike(scanAnchor);
        return;
      case 0x21:
        this.#fetchKeyLike(scanTag);
        return;
      case 0x27:
      case 0x22:
        this.#fetchKeyLike(scanQuoted);
        return;
      default:
    }
    if (!state.inFlow && (code === 0x7c || code === 0x3e)) {
      state.keyAllowed = true;
      state.abandonKey();
      state.queue.add(scanBlockScalar(cursor, state.indent));
    } else if (this.#isPlainStart(code)) {
      this.#fetchPlain();
    } else {
      const problem = `found character ${cursor.describe(cursor.offset)} that cannot start any token`;
      throw syntaxFault(problem, cursor.offset, 'while scanning for the next token');
    }
  }

  #fetchKeyLike(scan: (cursor: Cursor) => Token): void {
    this.#state.noteKey();
    this.#state.keyAllowed = false;
    this.#state.queue.add(scan(this.#cursor));
  }

  #isPlainStart(code: number): boolean {
    if (!isGapOrEnd(code) && !NOT_PLAIN.has(code)) return true;
    if (isGapOrEnd(this.#cursor.nextCode)) return false;
    return code === 0x2d || (!this.#state.inFlow && (code === 0x3f || code === 0x3a));
  }

  #fetchPlain(): void {
    const state = this.#state;
    state.noteKey();
    const token = scanPlain(this.#cursor, state.indent + 1, state.inFlow);
    // A line break behind the scalar has been read along with it.
    state.keyAllowed = this.#cursor.lineStart > token.end;
    state.queue.add(token);
  }
}
