/** Which variables make a difference where they are: there is nothing to say of a value that nobody reads. */
import { hasPublicSecret, type Role } from '../../variables/known.ts';
import type { Setting } from '../../verdict/environment.ts';
import type { JudgedServer } from '../../verdict/server.ts';

/** Whether the server reads a variable of this kind, and does something with it. */
export function isEffective({ users, release, environment }: JudgedServer, role: Role): boolean {
  switch (role) {
    case 'default-password':
      return users.kind !== 'read';
    case 'default-key':
      return users.kind !== 'read' || release.generation === 'argilla-1.3' || release.generation === 'argilla-1.5';
    case 'secret':
      return hasPublicSecret(release);
    case 'start-password':
    case 'start-key': {
      if (release.product === 'quickstart') return users.kind === 'own' || users.kind === 'overwritten';
      const on = environment.find('start-switch')?.variable.value;
      return on?.kind === 'text' && on.text === 'true';
    }
    case 'users-file':
    case 'token-life':
      return true;
    case 'start-switch':
    case 'other':
      return false;
  }
}

/** What is set in the folder, by no image, and counts: of several names for one thing the first that is read. */
export function effectiveSettings(server: JudgedServer): readonly Setting[] {
  const { environment } = server;
  return environment.settings.filter((setting) => {
    const { known, variable } = setting;
    if (variable.form === 'image' || !isEffective(server, known.role)) return false;
    const several = known.role === 'start-password' || known.role === 'start-key' || variable.value.kind === 'unset';
    return several || environment.find(known.role) === setting;
  });
}
