/** Reads an entry in braces, with an expression for each pair. */
import type { MappingNode, Node, Pair } from '../../../yaml/node.ts';
import { Tag } from '../../../yaml/read.ts';
import { beyondAscii } from '../signs.ts';
import { flowItem, flowOf, scalarNode, scalarOf, singleQuoted } from '../written-nodes.ts';
import { escapedLetter, withLetters } from './letters.ts';

/** Longer entries are read in steps, in UTF-16 units. */
const longest = 4096;

/** Between two signs, where blanks and line ends mean nothing. */
const gap = ' *(?:\\r?\\n *)*';
const word = '[A-Za-z0-9_$][A-Za-z0-9_./+$@-]*';
const quoted = `"(?:[ !#-[\\]-~${beyondAscii}]|${escapedLetter})*"`;
const scalar = `${word}(?: +${word})*|${singleQuoted}|${quoted}`;
const list = `\\[${gap}(?:${flowItem}(?:${gap},${gap}${flowItem})*${gap})?\\]`;
/** A key of up to 100 letters, what parts it from its value, the value, and what stands behind. */
export const pairForm = new RegExp(
  `${gap}("[A-Za-z_][A-Za-z0-9_-]{0,99}"(?=:)|[A-Za-z_][A-Za-z0-9_-]{0,99}(?=: ))(: *)(${scalar}|${list})${gap}([,}])`,
  'y',
);

const BRACE = 0x7b;
const BRACKET = 0x5b;

/**
 * A text that is one mapping in braces, with scalars and lists of such in it and no comments, as `readBraces` reads it;
 * null for any other.
 */
export function readBraced(text: string): MappingNode | null {
  if (text.charCodeAt(0) !== BRACE || text.length > longest) return null;
  const pairs: Pair[] = [];
  for (let at = 1; ;) {
    pairForm.lastIndex = at;
    const match = pairForm.exec(text);
    if (match === null) return null;
    const [whole, name = '', colon = '', written = '', sign] = match;
    const keyStart = at + whole.indexOf(name);
    const valueStart = keyStart + name.length + colon.length;
    pairs.push({ key: scalarOf(name, keyStart), value: valueOf(written, valueStart) });
    at = pairForm.lastIndex;
    if (sign === ',') continue;
    if (at < text.length) return null;
    return { kind: 'mapping', start: 0, contentStart: 0, end: at, tag: Tag.map, flow: true, pairs };
  }
}

function valueOf(written: string, start: number): Node {
  if (written.charCodeAt(0) === BRACKET) return flowOf(written, start);
  if (!written.startsWith('"') || !written.includes('\\')) return scalarOf(written, start);
  const value = withLetters(written.slice(1, -1));
  return scalarNode(start, start + written.length, Tag.str, value, 'double-quoted');
}
