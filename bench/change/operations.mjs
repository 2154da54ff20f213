// @ts-check
// What an administrator does to one user or workspace, as the server works it out: the edits, or why not.
import { cpuTime } from '../process-figures.mjs';
import { firstName, workspaceName } from './team.mjs';

/** @import { Editor } from '../editor.mjs' */

const hash = '$2b$12$H4NDev5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';

/**
 * By name, the steps of a change; `user`: the number of some user, `other`: that of one of its workspaces.
 * @type {{ [name: string]: (user: number, other: string) => object[] }}
 */
const operations = {
  'set a password': (user) => [{ kind: 'setPassword', username: `user-${user}`, hash }],
  'new API key': (user) => [{ kind: 'newApiKey', username: `user-${user}` }],
  grant: (user) => [{ kind: 'grant', username: `user-${user}`, workspaces: ['new'] }],
  revoke: (user, other) => [{ kind: 'revoke', username: `user-${user}`, workspaces: [other] }],
  disable: (user) => [{ kind: 'disable', username: `user-${user}` }],
  enable: (user) => [{ kind: 'enable', username: `user-${hundred(user) + 1}` }],
  'restrict a super-user': (user) => [
    { kind: 'restrict', username: `user-${hundred(user) + 2}`, workspaces: ['team-1'] },
  ],
  remove: (user) => [{ kind: 'remove', username: `user-${user}` }],
  'rename a user': (user) => [{ kind: 'renameUser', from: `user-${user}`, to: 'somebody-else' }],
  'move a user': (user) => [{ kind: 'move', username: `user-${user}`, before: firstName }],
  'rename a workspace': (_, other) => [{ kind: 'renameWorkspace', from: other, to: 'another' }],
  'merge two workspaces': (_, other) => [{ kind: 'mergeWorkspaces', from: other, to: 'team-0' }],
  'delete a workspace': (_, other) => [{ kind: 'deleteWorkspace', workspace: other }],
  'add a user': (user) => [{ kind: 'add', username: `new-${user}`, hash, workspaces: ['team-1'] }],
  'add 30 users': (user) =>
    Array.from({ length: 30 }, (_, each) => ({ kind: 'add', username: `new-${user}-${each}`, hash, workspaces: [] })),
  'sort all users': () => [{ kind: 'sort' }],
};

/** A user's number of which the last two digits are 0. @param {number} user */
const hundred = (user) => user - (user % 100);

/**
 * From the question to the last byte of the answer, in ms, and the server's CPU time for each, by operation.
 * @param {Editor} editor With a text of `teamText` open. @param {number} users @param {number} rounds
 */
export async function operationTimes(editor, users, rounds) {
  /** @type {Map<string, { times: number[], cpu: number }>} */
  const all = new Map();
  for (const [name, stepsFor] of Object.entries(operations)) {
    /** @type {number[]} */
    const times = [];
    const before = cpuTime(editor.pid);
    for (let round = 0; round < rounds; round++) {
      const user = 3 + ((round * 7919) % (users - 10));
      const usual = user - (user % 100) + 5 + (round % 90);
      const steps = stepsFor(usual, workspaceName(usual * 7 + 31));
      const sent = performance.now();
      const { result, error, at } = await editor.ask('usersYml/change', { files: [{ uri: editor.uri, steps }] });
      if (result?.kind !== 'changed') throw new Error(`${name}: ${JSON.stringify(error ?? result)}`);
      times.push(at - sent);
    }
    all.set(name, { times, cpu: (cpuTime(editor.pid) - before) / rounds });
  }
  return all;
}
