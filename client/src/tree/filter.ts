import type { AccessGroups } from './access-groups.ts';

/** Whether a name has the letters that somebody looks for. */
export type Matches = (name: string) => boolean;

/** Null: nobody looks for anything. */
export function matching(text: string): Matches | null {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? null : (name) => name.toLowerCase().includes(wanted);
}

/** What is left: users by name; workspaces by name with all users, else those of which a user is left, with these. */
export function filtered(groups: AccessGroups, matches: Matches | null): AccessGroups {
  if (!matches) return groups;
  const isWanted = ({ username }: { readonly username: string }): boolean => matches(username);
  const { users, superusers, teamless, teams, visitors } = groups;
  const left = teams.flatMap(([name, members]) => {
    const wanted = matches(name) ? members : members.filter(isWanted);
    return wanted.length === 0 ? [] : [[name, wanted] as const];
  });
  return {
    users: users.filter((user) => isWanted(user) || (visitors.get(user.username) ?? []).some(isWanted)),
    superusers: superusers.filter(isWanted),
    teamless: teamless.filter(isWanted),
    teams: left,
    visitors,
  };
}
