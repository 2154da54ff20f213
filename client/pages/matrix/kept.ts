import { groupings } from '../../src/matrix/groups.ts';
import { plainView, shows, type ViewOptions } from '../../src/matrix/view.ts';

/** The options that a page was left with. What is not as it should be counts as not chosen. */
export function readKept(kept: unknown): ViewOptions {
  const given: Partial<Record<keyof ViewOptions, unknown>> = typeof kept === 'object' && kept !== null ? kept : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    ...plainView,
    users: text(given.users),
    workspaces: text(given.workspaces),
    show: shows.find((each) => each === given.show) ?? plainView.show,
    // The number of a workspace may mean nothing any more.
    sortBy: (['name', 'reach'] as const).find((each) => each === given.sortBy) ?? plainView.sortBy,
    groupBy: groupings.find((each) => each === given.groupBy) ?? plainView.groupBy,
  };
}
