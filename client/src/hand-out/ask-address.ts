import { l10n, type Memento } from 'vscode';
import { askText } from '../ui/ask-text.ts';

/** What servers listen at, where nobody says otherwise. */
export const usualAddress = 'http://localhost:6900';

const key = 'handOut.address';

/** Asks where people find the server, with the address that was said last in this workspace. Undefined: gave up. */
export async function askAddress(memory: Memento, title: string): Promise<string | undefined> {
  const prompt = l10n.t('The address of the server, as people open it');
  const answer = await askText({ title, prompt, value: memory.get<string>(key) ?? usualAddress, check: addressFault });
  if (typeof answer === 'string') return undefined;
  const address = answer.value.trim();
  await memory.update(key, address);
  return address;
}

function addressFault(text: string): string | undefined {
  return /^https?:\/\/[^\s/@]+(?:\/\S*)?$/.test(text.trim())
    ? undefined
    : l10n.t('It begins with http:// or https://, and has no name or password in it.');
}
