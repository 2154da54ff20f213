import { env, l10n } from 'vscode';
import type { Services } from '../services.ts';
import type { Offer } from '../ui/tell.ts';
import { changeUsers, type Changed, type UsersChange } from './change-users.ts';
import { tellChange, urisOf } from './tell-change.ts';

/** Changes users, and says what it means and what must follow. False where nothing is written, which is told. */
export async function changeAndTell(services: Services, changes: readonly UsersChange[]): Promise<boolean> {
  const changed = await changeUsers(services, changes);
  if (!changed) return false;
  tellChange(urisOf(changed.edit.documentChanges), changed.said, ...keyOffer(changed));
  return true;
}

/** A key that was made up for one user can be handed on; it goes nowhere by itself. */
function keyOffer({ made }: Changed): readonly Offer[] {
  const [only, second] = made;
  if (!only || second) return [];
  return [{ label: l10n.t('Copy API Key'), run: () => env.clipboard.writeText(only.apiKey) }];
}
