import { literal, words, type Words } from '../../common/words/message.ts';
import { usersFileVariable } from '../variables/known.ts';
import type { JudgedServer } from './server.ts';

/** Why a server reads no users file, in the words of the program. `stops`: something keeps it from starting. */
export function whyNone({ users, release, refusals, container }: JudgedServer, stops: boolean): Words {
  if (release.generation === null) return literal('The image does not tell its release.');
  if (refusals.length > 0) return literal('Docker or Compose refuses the container.');
  if (stops) return literal('The server does not start.');
  switch (users.kind) {
    case 'database':
      return release.generation === 'argilla-2'
        ? literal('Argilla 2 keeps its users in a database and reads no users file.')
        : literal('Since Argilla 1.6 users are in a database, and the migrate task alone reads a users file.');
    case 'own':
    case 'overwritten':
      return literal('The image writes its own users file at each start.');
    case 'absent':
      if (users.setting) return literal('There is no file at the path of the variable in the container.');
      return users.delivered.length > 0
        ? words`\`${usersFileVariable(release)}\` is not set, so that nothing points to the file that is mounted.`
        : literal('None is configured.');
    case 'refused':
      return literal('Docker or Compose refuses the container.');
    case 'read':
      return literal('The server does not start.');
    case 'unknown':
      return container.unseen.variables || container.unseen.mounts
        ? literal('It depends on variables or files that can’t be seen from this folder.')
        : literal('It depends on a value or a file that can’t be seen from this folder.');
  }
}
