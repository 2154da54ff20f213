import { keysOf } from '../common/keys.ts';
import { literal, words, type Words } from '../common/words/message.ts';
import type { ReadingFault } from '../model/entry-record.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { YamlError } from '../yaml/error.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { refuses } from './support/words.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'warning',
  stops: true,
  title: 'The text can’t be read as YAML',
  why: 'The server reads the file with PyYAML. What PyYAML refuses ends the server before it looks at a single user. Where it is known what was meant, the place is what has to be changed; else it is the one that PyYAML names, which can be a line or more behind the mistake.',
  bad: exampleUser('ana').replace('api_key: ', 'api_key '),
  good: exampleUser('ana'),
  fixes: ['mend-slip'],
};

/** What PyYAML says, in words that say what to do. Keys are beginnings of its problem texts. */
const advice = {
  "could not find expected ':'": 'a key has no `:` behind it, or no blank behind the `:`.',
  'mapping values are not allowed here':
    'a `:` stands where no key can be. Quote the value if the colon belongs to it, or check the indentation of the line.',
  'sequence entries are not allowed here':
    'a `-` stands where no list can begin. Put it on a line of its own, or quote the text.',
  'mapping keys are not allowed here': 'a `?` stands where no key can be. Quote the text.',
  "expected <block end>, but found '-'": 'a `-` stands at the wrong indentation, or an entry before it is not closed.',
  'expected <block end>, but found':
    'the line does not fit the indentation of the lines above: the keys of one user begin in one column.',
  'found unexpected end of stream': 'a quote is opened and never closed.',
  'found unexpected document separator': 'a quote is not closed before the `---` or `...`.',
  "found character '\\t' that cannot start any token":
    'a tab stands where only blanks may: YAML is indented with blanks.',
  "found character '%' that cannot start any token": 'a text can’t begin with `%` without quotes.',
  "found character '@' that cannot start any token": 'a text can’t begin with `@` without quotes.',
  "found character '`' that cannot start any token": 'a text can’t begin with a backtick without quotes.',
  'found undefined alias': 'a `*` names an anchor that is not there. Quote the text if no alias is meant.',
  'found duplicate anchor': 'two anchors (`&`) have one name, which PyYAML refuses.',
  'found unknown escape character':
    'a backslash in double quotes begins an escape that YAML does not know. Single quotes take it as it is.',
  "expected ',' or ']'": 'a `[` is not closed, or a comma is missing.',
  "expected ',' or '}'": 'a `{` is not closed, or a comma is missing.',
  'expected a mapping or list of mappings for merging': 'a merge key (`<<`) needs a mapping behind it.',
  'found unhashable key':
    'a list or mapping stands as a key. Quote the text if no collection is meant (as with `{{ … }}`).',
  'could not determine a constructor for the tag':
    'the tag (`!…`) means nothing to the server. Quote the text if no tag is meant.',
  'expected a scalar node': 'the tag does not fit a list or mapping.',
} as const;

/** Other beginnings of PyYAML's problem texts. What they go on with may be text of the file. */
const problems = [
  'found duplicate YAML directive',
  'found incompatible YAML document (version 1.* is required)',
  'duplicate tag handle',
  "expected '<document start>'",
  'found undefined tag handle',
  'second occurrence',
  'expected the node content',
  "expected '!'",
  'expected URI escape sequence of 2 hexadecimal numbers',
  "'utf-8' codec can't decode the URI escape sequence",
  'expected URI',
  "expected '>'",
  "expected ' '",
  'expected a digit',
  'expected a comment or a line break',
  'expected chomping or indentation indicators',
  'expected indentation indicator in the range 1-9',
  'expected alphabetic or numeric character',
  'expected alphanumeric character',
  'expected escape sequence of',
  'found character',
  'failed to convert base64 data into ascii',
  'failed to decode base64 data',
  'expected a mapping for merging',
  'expected a mapping node',
  'expected a sequence',
  'expected a mapping of length 1',
  'expected a single mapping item',
] as const;

/** The message for a text that PyYAML refuses. */
export function yamlErrorMessage(fault: ReadingFault, profile: Profile): Words {
  const { error, slip } = fault;
  if (yamlErrorCode(fault) === 'yaml-syntax') return words`${refuses(profile)}: ${slip?.advice ?? explain(error)}`;
  return error.kind === 'scalar-value'
    ? words`${refuses(profile)}: without quotes this is read as a date or number, and there is none such. Quote it.`
    : words`${refuses(profile)}: without quotes this sign has a special meaning in YAML 1.1, which the server does not know. Quote it.`;
}

function explain(error: YamlError): Words {
  switch (error.kind) {
    case 'reader':
      return words`there is a character here that YAML does not allow (a control character or the like). Remove it.`;
    case 'multi-doc':
      return words`a second YAML document begins here (\`---\`); the file must hold one.`;
    case 'recursion':
      return words`the text is nested more deeply than Python can read.`;
    case 'scalar-value':
      return words`the value does not fit what YAML takes it for. Quote it if it is meant as text.`;
    default: {
      const known = keysOf(advice).find((each) => error.problem.startsWith(each));
      if (known) return literal(advice[known]);
      const problem = problems.find((each) => error.problem.startsWith(each));
      return problem ? words`PyYAML says: ${problem}.` : words`PyYAML can’t read on from here.`;
    }
  }
}

/** The code under which a reading error is reported: unquoted `=` and impossible dates are surprises of YAML 1.1. */
export function yamlErrorCode({ error, tagged }: ReadingFault): 'yaml-syntax' | 'yaml11-surprise' {
  if (error.kind === 'scalar-value') return tagged ? 'yaml-syntax' : 'yaml11-surprise';
  const special = /tag:yaml\.org,2002:(?:value|merge)\b/.test(error.problem);
  return error.kind === 'constructor' && special && !tagged ? 'yaml11-surprise' : 'yaml-syntax';
}
