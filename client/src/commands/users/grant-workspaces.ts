import { l10n } from 'vscode';
import { splitNames } from '../../../../server/src/common/names.ts';
import { accessOf, teamsOf } from '../../change/access-of.ts';
import { workspaceFault } from '../../change/ask-name.ts';
import { usersMeant } from '../../change/meant.ts';
import { changeReach } from '../../change/reach.ts';
import type { Command } from '../../services.ts';
import { askMany } from '../../ui/ask-choice.ts';
import { askText } from '../../ui/ask-text.ts';

/** Stands for workspaces that nobody has yet. */
const fresh = null;

/** Asks which workspaces users get, and puts them into their lists. */
export const grantWorkspaces: Command = async (services, ...given) => {
  const meant = await usersMeant(services, l10n.t('Grant Workspaces'), given);
  if (!meant) return;
  const names = new Set<string>();
  for (const { uri, usernames } of meant) {
    const file = await accessOf(services, uri);
    const users = file?.users.filter(({ username }) => usernames.includes(username)) ?? [];
    for (const name of file ? teamsOf(file) : []) {
      if (!users.every(({ workspaces }) => workspaces.includes(name))) names.add(name);
    }
  }
  const all = meant.flatMap(({ uri, usernames }) => usernames.map((username) => ({ uri, username })));
  const title = l10n.t('Grant workspaces to {0}', all.map(({ username }) => username).join(', '));
  const workspaces = await askWorkspaces(title, [...names]);
  if (!workspaces || workspaces.length === 0) return;
  await changeReach(
    services,
    all.map((user) => ({ ...user, kind: 'grant', workspaces })),
  );
};

async function askWorkspaces(title: string, names: readonly string[]): Promise<readonly string[] | undefined> {
  const choices = [
    ...names.map((value) => ({ value, label: value })),
    { value: fresh, label: l10n.t('New workspaces…'), alwaysShow: true },
  ];
  const prompt = l10n.t('Which workspaces?');
  const picked = names.length === 0 ? { value: [fresh] } : await askMany<string | null>({ title, prompt, choices });
  if (typeof picked === 'string') return undefined;
  const known = picked.value.filter((name) => name !== fresh);
  if (!picked.value.includes(fresh)) return known;
  const check = (text: string): string | undefined => {
    const all = splitNames(text);
    if (all.length === 0) return l10n.t('Type one name or more.');
    return all.map(workspaceFault).find((fault) => fault !== undefined);
  };
  const typed = await askText({ title, prompt: l10n.t('New workspaces, separated by commas'), check });
  return typeof typed === 'string' ? undefined : [...known, ...splitNames(typed.value)];
}
