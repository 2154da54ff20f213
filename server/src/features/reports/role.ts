import { laterRole, type ServerUser } from '../../model/verdict.ts';
import { localized } from '../../common/words/translation.ts';

/** A role, and what it is called later on. */
export function roleOf(role: NonNullable<ServerUser['role']>): string {
  const later = laterRole(role);
  return later === role ? role : localized`${role} (${later} from Argilla 1.11 on)`;
}
