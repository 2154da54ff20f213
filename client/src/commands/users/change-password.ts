import { env, l10n, window } from 'vscode';
import { randomPassword } from '../../../../server/src/hashing/passwords/random-password.ts';
import { someHash } from '../../../../server/src/hashing/stand-in.ts';
import { changeUsers, plan, tellWhyNot, type UsersChange } from '../../change/change-users.ts';
import { usersMeant, type UsersMeant } from '../../change/meant.ts';
import { tellChange, urisOf } from '../../change/tell-change.ts';
import type { Command } from '../../services.ts';
import { askOne } from '../../ui/ask-choice.ts';
import { askPassword } from '../../ui/ask-password.ts';

/** Gives users new passwords: one that is typed, or made up and shown once, here and nowhere else. */
export const changePassword: Command = async (services, ...given) => {
  const meant = await usersMeant(services, l10n.t('Set a Password'), given);
  if (!meant) return;
  // Nobody types a password for nothing.
  const possible = await plan(
    services,
    stepsFor(meant, () => someHash),
  );
  if (possible.kind !== 'changed') {
    tellWhyNot(possible);
    return;
  }
  const passwords = await askPasswords(meant);
  if (!passwords) return;
  const hashes = new Map<string, string>();
  for (const { uri, usernames } of meant) {
    for (const username of usernames) {
      const hash = await services.hasher.hash(passwords.of(username), uri);
      if (hash === undefined) return;
      hashes.set(JSON.stringify([uri.toString(), username]), hash);
    }
  }
  const hashOf = (uri: string, username: string): string => hashes.get(JSON.stringify([uri, username])) ?? someHash;
  const changed = await changeUsers(services, stepsFor(meant, hashOf));
  if (!changed) return;
  if (passwords.madeUp.size > 0) await showOnce(passwords.madeUp);
  tellChange(urisOf(changed.edit.documentChanges), changed.said);
};

interface Passwords {
  readonly of: (username: string) => string;
  /** By username; empty where one was typed. */
  readonly madeUp: ReadonlyMap<string, string>;
}

function stepsFor(
  meant: readonly UsersMeant[],
  hashOf: (uri: string, username: string) => string,
): readonly UsersChange[] {
  return meant.map(({ uri, usernames }) => ({
    uri,
    steps: usernames.map(
      (username) => ({ kind: 'setPassword', username, hash: hashOf(uri.toString(), username) }) as const,
    ),
  }));
}

/** One for one user; several get one each that is made up. */
async function askPasswords(meant: readonly UsersMeant[]): Promise<Passwords | undefined> {
  const names = [...new Set(meant.flatMap(({ usernames }) => usernames))];
  const [only = '', second] = names;
  const title =
    second === undefined ? l10n.t('Set a password for {0}', only) : l10n.t('Set passwords for {0} users', names.length);
  const choices = [
    ...(second === undefined ? [{ value: true, label: l10n.t('Type a password') }] : []),
    {
      value: false,
      label: second === undefined ? l10n.t('Make one up') : l10n.t('Make one up for each'),
      description: l10n.t('shown once, for you to hand on'),
    },
  ];
  for (;;) {
    const typed = await askOne({ title, prompt: l10n.t('Password'), choices });
    if (typeof typed === 'string') return undefined;
    if (!typed.value) {
      const madeUp = new Map(names.map((name) => [name, randomPassword()]));
      return { of: (username) => madeUp.get(username) ?? randomPassword(), madeUp };
    }
    const answer = await askPassword({ title, place: { step: 1, total: 1, canGoBack: true }, names: [only] });
    if (answer === 'cancel') return undefined;
    if (answer !== 'back') return { of: () => answer.value, madeUp: new Map() };
  }
}

/** The window alone has them; who wants them elsewhere copies them. */
async function showOnce(madeUp: ReadonlyMap<string, string>): Promise<void> {
  const [only] = madeUp.values();
  const isOne = madeUp.size === 1;
  const lines = [...madeUp].map(([username, password]) => `${username}: ${password}`).join('\n');
  const text = isOne
    ? l10n.t('The new password of {0}', [...madeUp.keys()].join())
    : l10n.t('The new passwords of {0} users', madeUp.size);
  const note = l10n.t('It is shown this once, and kept nowhere.');
  const copy = { title: l10n.t('Copy') };
  // It is written by now: there is nothing to cancel.
  const close = { title: l10n.t('Close'), isCloseAffordance: true };
  const detail = `${isOne ? (only ?? '') : lines}\n\n${note}`;
  const chosen = await window.showInformationMessage(text, { modal: true, detail }, copy, close);
  if (chosen === copy) await env.clipboard.writeText(isOne ? (only ?? '') : lines);
}
