import { verificationBudget } from '../hashing/public-password.ts';
import { serverNames } from '../common/servers.ts';

/** What `users-yml --help` prints. */
export const usage = `Usage: users-yml COMMAND

Knows what Rubrix and Argilla really do with a users.yml.

  check PATH…     what is wrong with users files
  inspect PATH…   what the server ends up with after loading them
  hash            the bcrypt hash of a password, which is asked for
  lsp --stdio     the language server, for any editor

  --help          this text; behind a command, its options
  --version       the version
`;

const paths = `PATH is a file, a folder (its users.yml, .users.yml, users.yaml, .users.yaml, *.users.yml and *.users.yaml, at any
depth, without .git and node_modules), or - for standard input.`;
const force = `--force             take files that are no Rubrix/Argilla users files for such`;
const server = `--server NAME       ${serverNames.join(', ')}; the first unless given`;

export const checkUsage = `Usage: users-yml check [options] PATH…

Says what is wrong with users files.

${paths}

  --format FORMAT     pretty (default), json, sarif or github
  ${force}
  --fail-on SEVERITY  error, warning (default), information, hint or never: from where on the exit status is 1
  ${server}
  --verify-passwords all|none|N
                      try hashes against the published passwords, cheapest first: all, none, or with N units of work
                      a file (${verificationBudget.check} unless given); one password on a hash of cost C takes 2^C units
  --help              this text

Exit status: 0 nothing found, 1 findings, 2 something could not be done.
`;

export const inspectUsage = `Usage: users-yml inspect [options] PATH…

Shows what the server ends up with after loading users files.

${paths}

  --format FORMAT     pretty (default) or json
  ${force}
  --show-secrets      print hashes and API keys instead of ***
  ${server}
  --help              this text

Exit status: 0 all files load, 1 one does not, 2 something could not be done.
`;

export const lspUsage = `Usage: users-yml lsp --stdio

Runs the language server on standard input and output, for any editor that speaks the Language Server Protocol.
`;
