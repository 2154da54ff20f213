import { syntaxFault } from '../fault.ts';
import type { ScannerState } from './scanner-state.ts';
import { scanDirective } from './scan-directive.ts';
import { Token, TokenKind } from './token.ts';

/*
 * What each indicator does to the scanner. The order of the steps decides which of several mistakes is reported.
 */

export function addStreamEnd(state: ScannerState): void {
  if (state.inFlow) state.cursor.openAtEnd = true;
  state.unwind(-1);
  state.abandonKey();
  state.keyAllowed = false;
  state.keys.clear();
  state.addMark(TokenKind.streamEnd);
}

function endBlocks(state: ScannerState): void {
  state.cursor.metSeparator = true;
  state.unwind(-1);
  state.abandonKey();
  state.keyAllowed = false;
}

export function addDirective(state: ScannerState): void {
  endBlocks(state);
  state.queue.add(scanDirective(state.cursor));
}

export function addSeparator(state: ScannerState, kind: TokenKind): void {
  endBlocks(state);
  state.addIndicator(kind, 3);
}

export function addFlowStart(state: ScannerState, kind: TokenKind): void {
  state.noteKey();
  state.flowLevel++;
  state.keyAllowed = true;
  state.addIndicator(kind);
}

export function addFlowEnd(state: ScannerState, kind: TokenKind): void {
  state.abandonKey();
  state.flowLevel--;
  state.keyAllowed = false;
  state.addIndicator(kind);
}

export function addFlowEntry(state: ScannerState): void {
  state.keyAllowed = true;
  state.abandonKey();
  state.addIndicator(TokenKind.flowEntry);
}

function openBlock(state: ScannerState, kind: TokenKind, refusal: string): void {
  if (!state.keyAllowed) throw syntaxFault(refusal, state.cursor.offset);
  if (state.openIndent(state.cursor.column)) state.addMark(kind);
}

export function addBlockEntry(state: ScannerState): void {
  if (!state.inFlow) openBlock(state, TokenKind.blockSequenceStart, 'sequence entries are not allowed here');
  state.keyAllowed = true;
  state.abandonKey();
  state.addIndicator(TokenKind.blockEntry);
}

export function addKey(state: ScannerState): void {
  if (!state.inFlow) openBlock(state, TokenKind.blockMappingStart, 'mapping keys are not allowed here');
  state.keyAllowed = !state.inFlow;
  state.abandonKey();
  state.addIndicator(TokenKind.key);
}

export function addValue(state: ScannerState): void {
  const key = state.keys.at(state.flowLevel);
  if (key !== undefined) {
    state.keys.removeLast();
    state.queue.insert(key.tokenNumber, new Token(TokenKind.key, key.offset, key.offset));
    if (!state.inFlow && state.openIndent(key.column)) {
      state.queue.insert(key.tokenNumber, new Token(TokenKind.blockMappingStart, key.offset, key.offset));
    }
    state.keyAllowed = false;
  } else {
    if (!state.inFlow) openBlock(state, TokenKind.blockMappingStart, 'mapping values are not allowed here');
    state.keyAllowed = !state.inFlow;
    state.abandonKey();
  }
  state.addIndicator(TokenKind.value);
}
