import { spawnSync } from 'node:child_process';
import { compareSync } from 'bcrypt';

/** `ok`, `rejected`, or `error:` and the exception's class. */
export type Verdict = string;

const program = `
import json, re, sys, warnings
warnings.simplefilter("ignore")
from passlib.context import CryptContext
context = CryptContext(schemes=["bcrypt"])
def verdict(password, text):
    try:
        return "ok" if context.verify(password, text) else "rejected"
    except Exception as error:
        return "error:" + type(error).__name__
print(json.dumps([verdict(p, h) for p, h in json.load(sys.stdin)]))
`;

function run(pairs: readonly (readonly [password: string, hash: string])[]): Verdict[] | null {
  const { status, stdout } = spawnSync('/usr/bin/python3', ['-c', program], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
  });
  if (status !== 0) return null;
  const answer: unknown = JSON.parse(stdout);
  return Array.isArray(answer) ? answer.map(String) : null;
}

/** Whether the server's own library is on this machine. */
export const passlibHere = run([]) !== null;

/** What the server's login says to each pair. */
export function passlibVerdicts(pairs: readonly (readonly [password: string, hash: string])[]): Verdict[] {
  const verdicts = run(pairs);
  if (!verdicts) throw new Error('passlib failed');
  return verdicts;
}

/** Whether an implementation other than ours takes the password: passlib, else the native bcrypt. */
export function verifiesElsewhere(password: string, hash: string): boolean {
  if (passlibHere) return passlibVerdicts([[password, hash]])[0] === 'ok';
  // It knows `$2a$` and `$2b$` alone; `$2y$` is PHP's name for what `$2b$` is elsewhere.
  return compareSync(password, hash.replace(/^\$2y\$/, '$2b$'));
}
