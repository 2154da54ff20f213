import type { Uri } from 'vscode';
import type { Services } from '../../services.ts';
import { askPassword } from '../../ui/ask-password.ts';

/** Asks for a password and hashes it. Undefined when somebody gave up. `names`: whose password it will be, if known. */
export async function newHash(
  { hasher }: Services,
  title: string,
  scope?: Uri,
  names?: readonly string[],
): Promise<string | undefined> {
  const answer = await askPassword({ title, ...(names && { names }) });
  return typeof answer === 'string' ? undefined : hasher.hash(answer.value, scope);
}
