import { message, Quote, words, type Words } from '../common/words/message.ts';
import { fieldOf, itemRange, keyRange, valueRange, type EntryView } from '../model/entry-view.ts';
import { fieldNames, requiredFields, type Field, type FieldName } from '../model/fields.ts';
import type { Range } from '../text/range.ts';
import { pythonStr } from '../yaml/python-text.ts';
import type { Value } from '../yaml/value.ts';
import { stopsAt } from './support/faults.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, nameOf, refuses } from './support/words.ts';

/** `disabled` and `superuser` are numbers and words by nature. */
const textFields = fieldNames.filter((name) => name !== 'workspaces' && name !== 'disabled' && name !== 'superuser');
const secret: ReadonlySet<FieldName> = new Set(['hashed_password', 'api_key']);
const names: ReadonlySet<FieldName> = new Set(['username', 'workspaces']);

export const yaml11Surprise: Rule = {
  id: 'yaml11-surprise',
  severity: 'warning',
  stops: true,
  aboutText: true,
  title: 'An unquoted value that is not what it looks like',
  why: 'The server reads YAML 1.1: without quotes `0123` is 83, `no` is False, `12:30` is 750 and `1_000` is 1000. As an API key or username that is another text than the one you see. `=` and impossible dates stop the server.',
  bad: exampleUser('ana', { api_key: '0123' }),
  good: exampleUser('ana', { api_key: "'0123'" }),
  fixes: ['quote-value', 'quote-key'],
  entry: {
    check(entry, say) {
      const tell = (value: Value, range: Range, field: FieldName, item?: number): void => {
        const stops = stopsAt(entry, field, item);
        const what = item === undefined ? words`this \`${field}\`` : words`this workspace`;
        const reads = message`${actor(entry.profile)} reads ${what} of ${nameOf(entry)} as ${readAs(value, field)} (YAML 1.1, ${kindOf(value)}). Quote it to keep the text.`;
        say(range, stops ? message`${refuses(entry.profile)}. ${reads}` : reads, { stops, subject: { field, item } });
      };
      for (const name of textFields) {
        const field = fieldOf(entry, name);
        if (field && surprises(field.value, name, undefined)) tell(field.value, valueRange(entry, field), name);
      }
      const list = fieldOf(entry, 'workspaces');
      if (list) {
        for (const [item, value] of itemsOf(list).entries()) {
          if (surprises(value, 'workspaces', item)) tell(value, itemRange(entry, list, item), 'workspaces', item);
        }
      }
      tellKeys(entry, (range, key, stops) => {
        const start = stops ? refuses(entry.profile) : actor(entry.profile);
        say(
          range,
          message`${start}: this key of ${nameOf(entry)} is read as ${constantOf(key) ?? otherText} (YAML 1.1, ${kindOf(key)}). Quote it to keep the text.`,
          { stops },
        );
      });
    },
    usual: { nothing: 'each value is read as it is written' },
  },
};

/** Of `workspaces` only the names can surprise. */
function itemsOf({ value }: Field): readonly Value[] {
  return 'items' in value && value.type !== 'dict' ? value.items : [];
}

function surprises(value: Value, field: FieldName, item: number | undefined): boolean {
  const { node } = value;
  if (node.kind !== 'scalar' || node.style !== 'plain' || node.start === node.end || node.start !== node.contentStart)
    return false;
  switch (value.type) {
    case 'null':
      // Where nothing is allowed, null is what it looks like.
      return requiredFields.includes(field) || item !== undefined;
    case 'bool':
    case 'int':
    case 'float':
      return pythonStr(value) !== node.value;
    default:
      return false;
  }
}

function tellKeys(entry: EntryView, tell: (range: Range, key: Value, stops: boolean) => void): void {
  const stops = entry.faults.some((fault) => fault.kind === 'key');
  for (const key of entry.raw.otherKeys) {
    const { node } = key;
    if (node.kind !== 'scalar' || node.style !== 'plain' || pythonStr(key) === node.value) continue;
    tell(keyRange(entry, key), key, stops);
  }
}

function kindOf(value: Value): 'a boolean' | 'null' | 'a number' {
  return value.type === 'bool' ? 'a boolean' : value.type === 'null' ? 'null' : 'a number';
}

const otherText = words`something else than its text`;

/** A number is quoted where it may stand, as a name: anywhere else it could be a secret that nothing knows. */
function readAs(value: Value, field: FieldName): Words | Quote {
  // A value of a secret field is a secret, whatever it is read as.
  if (secret.has(field) && value.type !== 'null') return otherText;
  const constant = constantOf(value);
  if (constant !== null) return constant;
  return names.has(field) ? new Quote(pythonStr(value) ?? '', otherText) : otherText;
}

function constantOf(value: Value): Words | null {
  if (value.type === 'null') return words`\`None\``;
  if (value.type !== 'bool') return null;
  return value.value ? words`\`True\`` : words`\`False\``;
}
