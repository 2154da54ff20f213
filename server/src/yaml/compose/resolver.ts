/** Tags that YAML 1.1 gives to untagged scalars, and those that PyYAML can build. */
export const Tag = {
  null: 'tag:yaml.org,2002:null',
  bool: 'tag:yaml.org,2002:bool',
  int: 'tag:yaml.org,2002:int',
  float: 'tag:yaml.org,2002:float',
  binary: 'tag:yaml.org,2002:binary',
  timestamp: 'tag:yaml.org,2002:timestamp',
  omap: 'tag:yaml.org,2002:omap',
  pairs: 'tag:yaml.org,2002:pairs',
  set: 'tag:yaml.org,2002:set',
  str: 'tag:yaml.org,2002:str',
  seq: 'tag:yaml.org,2002:seq',
  map: 'tag:yaml.org,2002:map',
  merge: 'tag:yaml.org,2002:merge',
  value: 'tag:yaml.org,2002:value',
  yaml: 'tag:yaml.org,2002:yaml',
} as const;

const WORDS = new Map<string, string>([
  ['=', Tag.value],
  ['<<', Tag.merge],
  ['!', Tag.yaml],
  ['&', Tag.yaml],
  ['*', Tag.yaml],
  ['~', Tag.null],
  ['null', Tag.null],
  ['Null', Tag.null],
  ['NULL', Tag.null],
]);
for (const word of ['yes', 'no', 'true', 'false', 'on', 'off']) {
  const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
  for (const form of [word, capitalised, word.toUpperCase()]) WORDS.set(form, Tag.bool);
}
const LONGEST_WORD = 5;

/** Words of letters that are no text when they stand alone without quotes. */
export const plainWords: readonly string[] = [...WORDS.keys()].filter((word) => /^[A-Za-z]/.test(word));

const FLOATS = [
  /^[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?$/,
  /^\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  /^[-+]?\.(?:inf|Inf|INF)$/,
  /^\.(?:nan|NaN|NAN)$/,
];
const INTEGERS = [
  /^[-+]?(?:0|[1-9][0-9_]*)$/,
  /^[-+]?0[0-7_]+$/,
  /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/,
  /^[-+]?0b[01_]+$/,
  /^[-+]?0x[0-9a-fA-F_]+$/,
];
const TIMESTAMPS = [
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?$/,
];

function matches(patterns: readonly RegExp[], text: string): boolean {
  for (const pattern of patterns) if (pattern.test(text)) return true;
  return false;
}

/** Only a text that begins with a digit, a sign or a point can be a number or a time. */
function isNumberStart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

/** The tag that PyYAML gives to a scalar that is written without one (docs/server.md#plain-scalars). */
export function resolveScalar(value: string): string {
  if (value === '') return Tag.null;
  const first = value.charCodeAt(0);
  if (value.length > LONGEST_WORD + 1 && !isNumberStart(first)) return Tag.str;
  // Python's `$` also matches before a line break at the very end. Only `! "text"` can bring one here.
  const text = value.length > 1 && value.endsWith('\n') ? value.slice(0, -1) : value;
  if (!isNumberStart(first)) return text.length <= LONGEST_WORD ? (WORDS.get(text) ?? Tag.str) : Tag.str;
  if (matches(FLOATS, text)) return Tag.float;
  if (matches(INTEGERS, text)) return Tag.int;
  return matches(TIMESTAMPS, text) ? Tag.timestamp : Tag.str;
}
