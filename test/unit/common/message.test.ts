import assert from 'node:assert/strict';
import {
  literal,
  message,
  plainText,
  Quote,
  sayable,
  words,
  type Sayable,
} from '../../../server/src/common/words/message.ts';

/** What a rule says; the compiler is the test. */
function say<S extends string>(said: Sayable<S>): string {
  return plainText(sayable(said), (text) => text === 'ana');
}

/** What must not compile: text of a file in a message, or a text that could have some in it. */
export function refused(text: string, ending: `a ${string}`): void {
  // @ts-expect-error A text of which nothing is known.
  say(text);
  // @ts-expect-error Nor does it become known between other words.
  say(`The user ${text}.`);
  // @ts-expect-error Of this only the beginning is known.
  say(ending);
  // @ts-expect-error Nor in any other way.
  say(words`The user ${text}.`);
  // @ts-expect-error Nor in any other way.
  say(words`The user ${ending}.`);
  // @ts-expect-error Nor in any other way.
  say(message`The user ${text}.`);
  // @ts-expect-error Nor in any other way.
  say(words`The user ${new Quote(text, words`who`)}.`);
  // @ts-expect-error Nor in any other way.
  say(literal(text));
  // @ts-expect-error Nor in any other way.
  say(message`The user ${new Quote(text, text)}.`);
}

describe('a message', () => {
  const who = (name: string): Quote => new Quote(name, words`who is meant`);

  it('is made of words and numbers', () => {
    const field: 'email' | 'disabled' = 'email';
    assert.equal(say('Nothing.'), 'Nothing.');
    assert.equal(say(words`The key \`${field}\` stands ${2} times: ${true}.`), 'The key `email` stands 2 times: true.');
    assert.equal(say(words`${words`One`}, ${literal('two')}.`), 'One, two.');
  });

  it('quotes what may be shown, and says other words where it may not', () => {
    assert.equal(say(message`The user ${who('ana')}.`), 'The user `ana`.');
    assert.equal(say(message`The user ${who('ben')}.`), 'The user who is meant.');
  });

  it('can be part of another', () => {
    const inner = message`${who('ana')} and the user ${who('ben')}`;
    assert.equal(
      say(message`Both: ${inner}, ${words`that is all`}.`),
      'Both: `ana` and the user who is meant, that is all.',
    );
  });
});
