import { literal, type Words } from '../common/words/message.ts';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** Whether an API key of the file can reach the server in a header, and if not, why (docs/server.md#api-keys). */
export type ApiKeyClass = 'usable' | 'empty' | 'blank-end' | 'newline' | 'not-latin-1';

export function classifyApiKey(key: string): ApiKeyClass {
  if (key === '') return 'empty';
  let isLatin1 = true;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    if (code === LF || code === CR) return 'newline';
    if (code > 0xff) isLatin1 = false;
  }
  if (isBlank(key.charCodeAt(0)) || isBlank(key.charCodeAt(key.length - 1))) return 'blank-end';
  return isLatin1 ? 'usable' : 'not-latin-1';
}

const faults = {
  empty: 'it is empty',
  'blank-end': 'it begins or ends with a blank, which is cut off on the way to the server',
  newline: 'there is a line break in it, which no header can hold',
  'not-latin-1': 'there are letters in it that a header can’t hold',
} as const satisfies Readonly<Record<Exclude<ApiKeyClass, 'usable'>, string>>;

/** The fault of a key as a clause for messages about "the API key". */
export function describeKeyFault(fault: Exclude<ApiKeyClass, 'usable'>): Words {
  return literal(faults[fault]);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}
