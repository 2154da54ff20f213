/** What several rules say. */
import { literal, message, Quote, words, type Message, type Words } from '../../../common/words/message.ts';
import { publishedAccounts } from '../../images/facts.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import type { Role } from '../../variables/known.ts';
import type { Topic } from '../rule.ts';

/** A path of a file, which may be shown if it looks like one. */
export function path(text: string): Quote {
  return new Quote(text, literal('that path'));
}

/** The name of a variable, service or file. */
export function name(text: string): Quote {
  return new Quote(text, literal('that name'));
}

/** What follows where no users file is read. */
export function builtInUsers(judged: JudgedServer): Message {
  if (judged.credentials.state === 'none') return words`No users file is read.`;
  return message`No users file is read, so anybody who reaches the server can sign in as super-user: ${accounts(judged)}.`;
}

export function accounts({ release }: JudgedServer): Words {
  return publishedAccounts(release);
}

/** What a finding about a variable explains. */
export function topicOf(role: Role): Topic {
  if (role === 'secret') return 'secret';
  return role === 'token-life' || role === 'other' ? 'other' : 'access';
}

/** What a variable holds, for a sentence. */
export function contentOf(role: Role): Words {
  switch (role) {
    case 'users-file':
      return literal('the path of the users file');
    case 'default-key':
    case 'start-key':
      return literal('an API key');
    case 'default-password':
      return literal('a bcrypt hash');
    case 'start-password':
      return literal('a password');
    case 'secret':
      return literal('the secret that signs tokens');
    case 'token-life':
    case 'start-switch':
    case 'other':
      return literal('its value');
  }
}
