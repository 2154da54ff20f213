import type { NewUser } from '../../common/new-user/new-user.ts';
import { randomApiKey } from '../../hashing/api-key.ts';
import { addUsers } from '../../operations/add-users.ts';
import { fileAnd } from '../change/change-options.ts';
import { runWithPassword } from '../change/with-password.ts';
import { command } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';
import { addHelp } from './add-options.ts';
import { addList } from './add-list.ts';

/** `users-yml add`. */
export const runAdd = command(addHelp, ({ values, paths }, io) => {
  const { from, workspace, email } = values;
  const { 'super-user': isSuper, 'full-name': fullName } = values;
  if (from !== null) {
    const isForOne = workspace.length > 0 || isSuper || fullName !== '' || email !== '';
    if (isForOne) throw new UsageError('With --from the list says what each user is: leave out what is for one user.');
    if (paths.length > 1) throw new UsageError('With --from the list names the users: it takes FILE alone.');
    const [path = ''] = fileAnd(paths, []);
    return addList({ path, list: from, values }, io);
  }
  const [path = '', username = ''] = fileAnd(paths, ['USERNAME']);
  if (isSuper && workspace.length > 0)
    throw new UsageError('A super-user reaches every workspace: say --workspace or --super-user.');
  const apiKey = randomApiKey();
  const workspaces = isSuper ? 'all' : [...new Set(workspace)];
  const user: Omit<NewUser, 'hashedPassword'> = { username, fullName, email, workspaces, apiKey };
  return runWithPassword(
    {
      ...{ command: 'add', path, values, username, apiKey, mayCreate: true },
      operate: (file, hashedPassword) => addUsers(file, [{ ...user, hashedPassword }]),
    },
    io,
  );
});
