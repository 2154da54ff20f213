import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomSource } from '../../../bench/random.mjs';
import { buildCli } from '../../cli/bundled-cli.ts';
import { makeFolder, user } from '../../cli/harness.ts';

/**
 * Starts so many commands on one file and kills each at a random moment; then so many more at once, which nobody kills.
 * Exit status 1: a file was neither the old nor the new one, a change was lost, or something was left.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { kills: { type: 'string' }, 'at-once': { type: 'string' }, seed: { type: 'string' } },
  });
  const kills = Number(values.kills ?? 1000);
  const atOnce = Number(values['at-once'] ?? 100);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const random = randomSource(seed);
  const cli = await buildCli();
  const folder = makeFolder({ 'users.yml': user('ana', { workspaces: '[]' }) });
  const file = join(folder.path, 'users.yml');
  const start = (args: readonly string[]) => spawn(process.execPath, [cli.file, ...args], { stdio: 'ignore' });
  const faults: string[] = [];
  const sinceStart = Date.now();
  await once(start(['grant', file, 'ana', 'red']), 'close');
  let [done, left, longest] = [0, 0, Date.now() - sinceStart];
  console.log(`${String(kills)} kills, then ${String(atOnce)} at once, seed ${String(seed)}`);
  for (let index = 0; index < kills; index++) {
    const before = readFileSync(file, 'utf8');
    const isGranted = before.includes('[red]');
    const since = Date.now();
    const child = start([isGranted ? 'revoke' : 'grant', file, 'ana', 'red']);
    const closed = once(child, 'close') as Promise<[number | null]>;
    await Promise.race([closed, setTimeout(Math.floor((random.below(1000) / 1000) * longest * 1.1))]);
    child.kill('SIGKILL');
    const [status] = await closed;
    // As quick as the machine is just now.
    longest = status === 0 ? 0.8 * longest + 0.2 * (Date.now() - since) : longest * 1.01;
    const after = readFileSync(file, 'utf8');
    const changed = isGranted ? before.replace('[red]', '[]') : before.replace('[]', '[red]');
    if (after !== before && after !== changed) faults.push(`kill ${String(index)}: ${JSON.stringify(after)}`);
    if (status === 0 && after !== changed) faults.push(`kill ${String(index)}: done, but not changed`);
    if (after !== before) done += 1;
    if (readdirSync(folder.path).length > 1) left += 1;
    if (index % 100 === 99)
      console.log(`${String(index + 1)} killed, ${String(done)} changed, ${String(faults.length)} faults`);
  }
  console.log(
    `${String(done)} changes came to be before the kill; ${String(left)} times something was left for the next`,
  );
  const [status] = (await once(start(['grant', file, 'ana', 'blue']), 'close')) as [number];
  if (status !== 0 || readdirSync(folder.path).length > 1) faults.push(`left: ${readdirSync(folder.path).join(' ')}`);
  const running = Array.from({ length: atOnce }, (_, index) =>
    once(start(['grant', file, 'ana', `w${index}`]), 'close'),
  );
  const statuses = ((await Promise.all(running)) as [number][]).map(([each]) => each);
  const text = readFileSync(file, 'utf8');
  const lost = statuses.filter((each, index) => each !== 0 || !new RegExp(`\\bw${index}\\b`).test(text)).length;
  if (lost > 0) faults.push(`${String(lost)} of ${String(atOnce)} at once were lost`);
  if (readdirSync(folder.path).length > 1) faults.push(`left: ${readdirSync(folder.path).join(' ')}`);
  folder.remove();
  cli.remove();
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? `All ${String(atOnce)} at once took effect; nothing is lost or left.` : 'Faults.');
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main();
