import { words, type Words } from '../common/words/message.ts';
import { BORROWED_SHARE, ENTRY_ALLOWANCE, MOST_BORROWED, MOST_ENTRIES, OTHER_ALLOWANCE } from '../yaml/limits.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

/** Not by `toLocaleString`, which takes 10 ms of every start. */
function thousands(units: number): string {
  const count = Math.floor(units / 1000);
  const millions = Math.floor(count / 1000);
  return millions === 0 ? `${String(count)},000` : `${String(millions)},${String(count % 1000).padStart(3, '0')},000`;
}

/** The letter behind a letter. */
const next = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1);

export const tooComplex: Rule = {
  id: 'too-complex',
  severity: 'warning',
  title: 'More than can be looked at',
  why:
    `One user of over ${thousands(ENTRY_ALLOWANCE.length)} letters (blanks and comments not counted) or ` +
    `${thousands(ENTRY_ALLOWANCE.nodes)} keys and values, another file than a list of over ` +
    `${thousands(OTHER_ALLOWANCE.length)} letters, or a user to whom aliases and merges bring over ${thousands(MOST_BORROWED)} letters ` +
    `(all users together ${String(BORROWED_SHARE)} times the file's length) is not judged: that would hold up the editor. ` +
    `Nor are the users behind the first ${thousands(MOST_ENTRIES)}. ` +
    'It may be fine for the server, so nothing is said about whether it starts. The other users are judged as ever.',
  bad:
    exampleUser('ana').replace('- ', '- &a\n  ') +
    ['a', 'b', 'c', 'd']
      .map((name) => `- &${next(name)} {<<: [${Array<string>(9).fill(`*${name}`).join(', ')}]}\n`)
      .join(''),
  good: exampleUser('ana'),
  fixes: [],
};

export function tooComplexMessage(): Words {
  return words`More than is looked at: this is longer, has more users, or is made larger by aliases and merges, than users files are. Whether the file loads can’t be told here.`;
}
