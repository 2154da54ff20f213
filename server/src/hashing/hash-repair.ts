/** How a spoilt hash is mended. */
import type { PlainFaultKind } from './hash-fault.ts';

/**
 * A way to spoil a hash that can be undone: `undo` gives the text without it, or null when the text has no such fault.
 */
interface Repair {
  readonly kind: PlainFaultKind;
  readonly undo: (text: string) => string | null;
}

/** Outermost first, so that the first that applies is the one to name. */
export const repairs: readonly Repair[] = [
  { kind: 'leading-blank', undo: (text) => changed(text, text.trimStart()) },
  { kind: 'trailing-blank', undo: (text) => changed(text, text.trimEnd()) },
  { kind: 'trailing-punctuation', undo: replacing(/[;,]$/, '') },
  { kind: 'quotes-inside', undo: withoutQuotes },
  { kind: 'htpasswd-prefix', undo: replacing(/^[^:$\s]*:(?=[$\\{])/, '') },
  { kind: 'scheme-prefix', undo: replacing(/^(?:bcrypt\$(?=\$)|\{(?:BLF-)?CRYPT\})/i, '') },
  { kind: 'escaped-dollar', undo: replacing(/\\\$/g, '$') },
  { kind: 'doubled-dollar', undo: replacing(/\$\$/g, '$') },
  { kind: 'inner-blank', undo: replacing(/\s+/g, '') },
  { kind: 'lost-dollar', undo: replacing(/^(2[aby])\$?(\d\d)\$?(?=[./A-Za-z0-9]{53}$)/, '$$$1$$$2$$') },
  { kind: 'lost-dollar', undo: replacing(/^(\$2[aby])\$?(\d\d)(?=[./A-Za-z0-9]{53}$)/, '$1$$$2$$') },
  { kind: 'cost-digits', undo: replacing(/^(\$2[aby]?\$)(\d\$)/, '$10$2') },
];

function changed(text: string, repaired: string): string | null {
  return text === repaired ? null : repaired;
}

function replacing(pattern: RegExp, replacement: string): (text: string) => string | null {
  return (text) => changed(text, text.replace(pattern, replacement));
}

function withoutQuotes(text: string): string | null {
  return changed(text, text.replace(/^['"`‘’“”]/, '').replace(/['"`‘’“”]$/, ''));
}
