import type { Uri } from 'vscode';
import type { Services } from '../services.ts';
import { askPassword } from '../ui/ask-password.ts';

/** Asks for a password and hashes it. Undefined when somebody gave up. */
export async function newHash({ hasher }: Services, title: string, scope?: Uri): Promise<string | undefined> {
  const answer = await askPassword(title);
  return typeof answer === 'string' ? undefined : hasher.hash(answer.value, scope);
}
