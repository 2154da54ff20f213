import { literal } from '../../../common/words/message.ts';
import { classifyHash } from '../../../hashing/bcrypt-hash.ts';
import { costWarning } from '../../../hashing/cost.ts';
import { HashCancelled } from '../../../hashing/host.ts';
import { checkPassword } from '../../../hashing/passwords/password.ts';
import { aboutSecret } from './shared/about-secret.ts';
import { applyEdits } from './shared/apply-edits.ts';
import type { CommandContext } from './shared/command.ts';
import { localized } from '../../../common/words/translation.ts';

/** Replaces a plain-text password by its hash. */
export const hashInPlace = aboutSecret('hashed_password', async ({ open, secret }, context) => {
  const { show } = context.client;
  const password = secret.text ?? '';
  const fault = classifyHash(password).usable ? literal('This is a bcrypt hash already.') : checkPassword(password);
  if (fault !== null) {
    show.error(fault);
    return;
  }
  const cost = open.document.settings['hash.cost'];
  const warning = costWarning(cost);
  if (warning !== null) show.warning(warning);
  const hash = await hashWithProgress(password, cost, context);
  if (hash === null) return;
  if (await applyEdits(open, [secret.replaceBy(hash)], context)) {
    show.info(localized`Change this password if the file was ever saved or committed with it.`);
  }
});

/** Null when somebody ended it. */
async function hashWithProgress(
  password: string,
  cost: number,
  { bcrypt, client, startProgress }: CommandContext,
): Promise<string | null> {
  const progress = startProgress(localized`Hashing the password`);
  try {
    return await bcrypt.hash(password, cost, progress.signal);
  } catch (error) {
    if (error instanceof HashCancelled) return null;
    client.show.error(localized`The password could not be hashed; nothing was written.`);
    throw error;
  } finally {
    progress.done();
  }
}
