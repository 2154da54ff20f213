// @ts-check
// How many passwords an audit tries, beside the native bcrypt of the npm package of that name on as many threads.
import os from 'node:os';
import { compare, hash } from 'bcrypt';
import { Editor } from '../editor.mjs';
import { cpuTime } from '../process-figures.mjs';

/** @import { Server } from '../server-process.mjs' */

const cores = os.availableParallelism();

/**
 * Verifications a second, and a second of processor time, ours and native in turn.
 * @param {Server} server @param {{ cost: number, users: number, rounds: number }} amount
 */
export async function auditRates(server, { cost, users, rounds }) {
  // libuv reads this when somebody first needs a thread, and has four otherwise.
  process.env['UV_THREADPOOL_SIZE'] = String(Math.max(4, cores));
  const names = Array.from({ length: users }, (_, index) => `user${index}`);
  const hashes = await Promise.all(names.map(() => hash('nobody guesses this', cost)));
  const text = names
    .map(
      (name, index) =>
        `- { username: ${name}, api_key: k3y-of-${name}-0123456789, hashed_password: '${hashes[index]}' }\n`,
    )
    .join('');
  /** @type {{ [who in 'own' | 'native']: { rate: number[], work: number[] } }} */
  const found = { own: { rate: [], work: [] }, native: { rate: [], work: [] } };
  for (let round = 0; round < rounds; round++) {
    const own = await auditOf(server, text, cost);
    found.own.rate.push(own.count / own.seconds);
    found.own.work.push(own.count / own.cpu);
    const native = await nativeWork(hashes, own.count);
    found.native.rate.push(native.count / native.seconds);
    found.native.work.push(native.count / native.cpu);
  }
  return found;
}

/** @param {Server} server @param {string} text @param {number} cost */
async function auditOf(server, text, cost) {
  const editor = new Editor(server);
  try {
    await editor.initialize();
    await editor.open(text);
    await editor.idle(300);
    const { result: plan } = await editor.ask('usersYml/auditPlan', { uri: editor.uri });
    // It reckons with 0.25 s for a verification at cost 12.
    const count = Math.round((plan.seconds / 0.25) * 2 ** (12 - cost));
    const [from, cpu] = [performance.now(), cpuTime(editor.pid)];
    const { result } = await editor.ask('usersYml/audit', { uri: editor.uri });
    if (result?.hashes !== plan.hashes || result.guessedHashes !== 0) throw new Error('The audit went wrong.');
    return { count, seconds: (performance.now() - from) / 1000, cpu: (cpuTime(editor.pid) - cpu) / 1000 };
  } finally {
    await editor.stop();
  }
}

/** @param {readonly string[]} hashes @param {number} count */
async function nativeWork(hashes, count) {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    Array.from({ length: cores }, async (_, core) => {
      for (let each = core; each < count; each += cores)
        await compare(`guess ${each}`, hashes[each % hashes.length] ?? '');
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  return { count, seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1e6 };
}
