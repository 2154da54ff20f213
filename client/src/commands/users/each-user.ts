import type { ChangeStep } from '../../../../server/src/common/protocol/change.ts';
import { changeAndTell } from '../../change/change-and-tell.ts';
import { usersMeant } from '../../change/meant.ts';
import type { Command } from '../../services.ts';

/** A command that does one thing to each of the users that it is about. `title`: asked for in the editor's language. */
export function forEachUser(title: () => string, stepFor: (username: string) => ChangeStep): Command {
  return async (services, ...given) => {
    const meant = await usersMeant(services, title(), given);
    if (!meant) return;
    const changes = meant.map(({ uri, usernames }) => ({ uri, steps: usernames.map(stepFor) }));
    await changeAndTell(services, changes);
  };
}
