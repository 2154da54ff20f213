import { message, Quote, words, type Message } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'hint',
  title: 'A comment that switches nothing off',
  why: 'What it was written for is mended, or its code is misspelt. Left in place it would hide the same finding when it comes back.',
  bad: exampleUser('ana', { workspaces: '[] # users-yml-disable-line super-user' }),
  good: exampleUser('ana'),
  fixes: ['remove-suppression'],
};

/** `known`: there is a finding of that code. */
export function unusedSuppressionMessage(code: string, known: boolean): Message {
  return known
    ? message`Nothing to switch off: ${new Quote(code, words`this`)} is not found here.`
    : words`Nothing to switch off: there is no finding of this name.`;
}
