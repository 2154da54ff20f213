import { RequestType } from '../../../protocol-library.ts';
import { inspectInSteps } from '../../../analysis/inspect.ts';
import { SignInUserRequest, type SignInAnswer } from '../../../common/protocol/change.ts';
import type { Binding } from '../../binding.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import { answer } from '../../handlers.ts';
import { record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const type = new RequestType<unknown, SignInAnswer | null, void>(SignInUserRequest);

/** What a server looks at when somebody signs in, for a client that tries a password itself. */
export function signInUser({ documents, scheduler }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, record({ uri: text, username: text }), null, async ({ uri, username }, token) => {
        const read = await readInTurns(() => documents.get(uri), inspectInSteps, scheduler, token);
        if (!read) return null;
        const { loads, users } = read.result;
        const found = users.find((user) => user.username === username);
        const user = found ? { hashedPassword: found.hashedPassword, disabled: found.disabled } : null;
        return { loads: loads === true, user };
      }),
    ],
  };
}
