import { literal, message, type Message } from '../../../common/words/message.ts';
import type { Role } from '../../variables/known.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { builtInUsers } from './words.ts';

/** What is the case as long as the variable of a kind is not set. */
export function effectOf(server: JudgedServer, role: Role): Message {
  const { users, release, credentials } = server;
  switch (role) {
    case 'users-file':
      return builtInUsers(server);
    case 'default-key':
      if (users.kind === 'read')
        return release.generation === 'argilla-1.3' || release.generation === 'argilla-1.5'
          ? literal('The API key `rubrix.apikey` goes on working as that of a super-user.')
          : literal('It would have no effect beside a users file.');
      return release.generation === 'rubrix-0.18' || release.generation === 'argilla-1.0'
        ? literal('The published API key `rubrix.apikey` stays valid.')
        : literal('The published API keys `argilla.apikey` and `rubrix.apikey` stay valid.');
    case 'default-password':
      return users.kind === 'read'
        ? literal('It would have no effect beside a users file.')
        : literal('The published password `1234` stays valid.');
    case 'start-password':
    case 'start-key':
    case 'start-switch':
      return credentials.state === 'built-in' ? literal('What is published stays valid.') : message``;
    case 'secret':
      return literal('Tokens are signed with the word `secret`, unless another variable says otherwise.');
    case 'token-life':
    case 'other':
      return literal('Its default stays.');
  }
}
