/** The options of `hash`, with their help. */
import { defaultCost, isCost, maxCost, minCost, recommendedCost } from '../../hashing/cost.ts';
import { hashFormats, type HashPlace } from '../../hashing/format-hash.ts';
import type { Config } from '../../common/config/config.ts';
import { defaultServer, servers } from '../../common/servers.ts';
import { serverOrNone } from '../options/shared.ts';
import type { HelpText } from '../options/help.ts';
import { word, type Option } from '../options/option.ts';
import type { Values } from '../options/read-options.ts';
import { UsageError } from '../options/usage-error.ts';

/** Source: docs/server.md#environment. */
const noVariable =
  'From Argilla 1.6 on this variable is gone: users are in the database, where `argilla server database users create` ' +
  'makes one. The images take DEFAULT_USER_PASSWORD, which is the password itself, no hash.';

export const cost: Option<number | null> = {
  placeholder: 'N',
  help:
    `work for each login, doubled by each step: that of the configuration file, else ${defaultCost}, unless given; ` +
    `${recommendedCost.min} to ${recommendedCost.max} are recommended`,
  usual: null,
  read: (text, name) => {
    const number = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
    if (!isCost(number)) throw new UsageError(`${name} takes a whole number from ${minCost} to ${maxCost}.`);
    return number;
  },
};

/** `given`: what `--cost` says. */
export function costOf(given: number | null, config: Config | null): number {
  return given ?? config?.hashCost ?? defaultCost;
}

const user: Option<string | null> = {
  placeholder: 'NAME',
  help: 'the name in the htpasswd line',
  usual: null,
  read: (text, name) => {
    // both would end the name, or the line, in the password file
    if (/[:\p{Cc}\u2028\u2029]/u.test(text)) {
      throw new UsageError(`${name} takes a name without colons and control characters.`);
    }
    return text;
  },
};

export const hashOptions = {
  cost,
  format: word({
    placeholder: 'FORMAT',
    words: hashFormats,
    usual: 'hash',
    meanings: {
      hash: 'the hash alone, for hashed_password',
      env: "NAME='…' for a shell and for the env files of Compose: sets the default user’s password",
      'env-file': 'NAME=… for docker run --env-file, which would take quotes for a part of it',
      compose: 'NAME: "…" for a Compose file, below environment:, every $ doubled',
      htpasswd: 'USER:… for a password file of Apache or nginx; needs --user',
    },
  }),
  user,
  server: serverOrNone('whose variable env, env-file and compose set; that of the configuration file unless given'),
};

export const hashHelp = {
  usage: 'hash [options]',
  about: [
    'Prints the bcrypt hash of a password. The password is asked for, twice and without being shown, or read from ' +
      'standard input (one final line end is dropped). It is never taken from an argument: other users could see it there. ' +
      'One that is soon guessed is hashed all the same, with a note on standard error.',
  ],
  options: hashOptions,
} satisfies HelpText;

/** Where the options say that the hash goes. Throws `UsageError`. */
export function placeOf(values: Values<typeof hashOptions>, config: Config | null): HashPlace {
  const { format, user: name } = values;
  const target = values.server ?? config?.server ?? defaultServer;
  if (format !== 'htpasswd') {
    if (format !== 'hash' && servers[target].kind === 'migration') throw new UsageError(noVariable);
    return { format, server: target };
  }
  if (name === null) throw new UsageError('--format htpasswd needs --user NAME.');
  return { format, user: name };
}
