import { defaultCost, recommendedCost } from '../../hashing/cost.ts';
import { hashFormats } from '../../hashing/format-hash.ts';
import { serverNames } from '../../common/servers.ts';

/** What `users-yml hash --help` prints. */
export const hashUsage = `Usage: users-yml hash [--cost N] [--format ${hashFormats.join('|')}] [--user NAME] [--server NAME]

Prints the bcrypt hash of a password. The password is asked for, twice and without being shown, or read from standard
input (one final line end is dropped). It is never taken from an argument: other users could see it there.

  --cost N        work for each login, doubled by each step: ${String(defaultCost)} unless given, ${String(recommendedCost.min)} to ${String(recommendedCost.max)} are recommended
  --format hash       the hash alone, for hashed_password (default)
  --format env        a line for a shell or .env file, setting the default user's password
  --format compose    the same for a docker-compose file, every $ doubled
  --format htpasswd   a line for a password file of Apache or nginx; needs --user
  --user NAME     the name in the htpasswd line
  --server NAME   whose variable env and compose set: ${serverNames.join(', ')}
  --help          this text
`;
