import { checkFile } from '../../server/src/cli/check/check-file.ts';
import { Verifier } from '../../server/src/cli/check/verifier.ts';
import { attempt } from '../../server/src/cli/change/attempt.ts';
import { changedLines } from '../../server/src/cli/change/changed-lines.ts';
import { readUsersText } from '../../server/src/cli/change/users-text.ts';
import { formatGithub } from '../../server/src/cli/format/github.ts';
import { formatInspectJson } from '../../server/src/cli/format/inspect-json.ts';
import { formatInspectPretty } from '../../server/src/cli/format/inspect-pretty.ts';
import { formatJson } from '../../server/src/cli/format/json.ts';
import { formatPretty } from '../../server/src/cli/format/pretty.ts';
import { formatSarif } from '../../server/src/cli/format/sarif/sarif.ts';
import { inspectBytes } from '../../server/src/cli/inspect/inspect-file.ts';
import type { UsersFile } from '../../server/src/analysis/users-file.ts';
import { deleteWorkspace } from '../../server/src/operations/delete-workspace.ts';
import { grant } from '../../server/src/operations/grant.ts';
import { removeUser } from '../../server/src/operations/remove-user.ts';
import { renameUser } from '../../server/src/operations/rename-user.ts';
import { renameWorkspace } from '../../server/src/operations/rename-workspace.ts';
import { sortUsers } from '../../server/src/operations/sort-users.ts';
import { defaultSettings } from '../../server/src/common/settings/settings.ts';
import type { Scheduler } from '../../server/src/connection/scheduler.ts';
import { EditorSession } from './editor-session.ts';
import type { Operation, OperationName } from './operation.ts';

const { server } = defaultSettings;

/** All that is done with a file. This is what is bundled, with counters or without. */
export function operationsOn(text: string, scheduler: Scheduler): readonly Operation[] {
  const bytes = Buffer.from(text);
  let opened: EditorSession | null = null;
  const inEditor = (name: OperationName, run: (session: EditorSession) => Promise<void> | void): Operation => ({
    name,
    run: async () => {
      opened ??= new EditorSession(text, scheduler);
      await run(opened);
      return null;
    },
  });
  return [
    { name: 'check', run: () => check(bytes) },
    { name: 'inspect', run: () => Promise.resolve(inspect(bytes)) },
    { name: 'changes', run: () => Promise.resolve(changes(bytes)) },
    inEditor('open', (editor) => editor.open()),
    inEditor('keystroke', (editor) => editor.type()),
    inEditor('edits of all lines', (editor) => editor.typeEverywhere()),
    inEditor('hover', (editor) => editor.hover()),
    inEditor('completion', (editor) => editor.complete()),
    inEditor('outline', (editor) => editor.outline()),
    inEditor('layout', (editor) => editor.layOut()),
    inEditor('actions on a line', (editor) => editor.actionsOnLine()),
    inEditor('actions on all', (editor) => editor.actionsOnFile()),
    inEditor('fix all', (editor) => editor.fixAll()),
    inEditor('all users', (editor) => editor.users()),
  ];
}

/** As the command line does it, in each of its formats; no hash is tried. */
async function check(bytes: Uint8Array): Promise<null> {
  const verifier = new Verifier({
    budget: { suspicious: 0, work: 0 },
    unlimited: false,
    openHost: () => Promise.reject(new Error('no hash is to be tried')),
    say: () => Promise.reject(new Error('no hash is to be tried')),
  });
  const checked = [
    await checkFile('users.yml', bytes, {
      server,
      force: false,
      verifier,
      isReadableByAll: () => false,
      tellsFixes: true,
    }),
  ];
  const outputs = [formatJson, formatGithub].map((format) => format(checked));
  lengthOf([
    ...outputs,
    formatSarif(checked, { suppressed: true }),
    formatPretty(checked, { colored: false, quiet: false, since: null }),
  ]);
  return null;
}

function inspect(bytes: Uint8Array): number {
  const inspected = { files: [inspectBytes('users.yml', bytes, { server, force: false })], deployments: [] };
  const options = { showSecrets: false, colored: false };
  return lengthOf([formatInspectPretty(inspected, options), formatInspectJson(inspected, options)]);
}

/** What the commands do that change a file, each on its own. */
function changes(bytes: Uint8Array): null {
  const judge = { server, pinned: false, noMasterKey: false, isClaimed: false };
  const options = { judge, force: true };
  const entries = [...readUsersText('users.yml', bytes, options).file.entries].map(({ record }) => record);
  const user = entries.findLast(({ usernameText }) => usernameText !== null)?.usernameText ?? 'nobody';
  const workspace = entries.find(({ workspaceNames }) => workspaceNames.length > 0)?.workspaceNames[0] ?? 'nothing';
  for (const operate of [
    (file: UsersFile) => grant(file, { username: user, workspaces: ['another'], restrict: true }),
    (file: UsersFile) => renameWorkspace(file, { from: workspace, to: 'another' }),
    (file: UsersFile) => deleteWorkspace(file, workspace),
    (file: UsersFile) => renameUser(file, { from: user, to: 'another' }),
    (file: UsersFile) => removeUser(file, user),
    (file: UsersFile) => sortUsers(file),
  ]) {
    const { before, after, edits, kind } = attempt('users.yml', bytes, options, operate);
    if (kind === 'changed') changedLines(before, after, edits);
  }
  return null;
}

function lengthOf(outputs: readonly Iterable<string>[]): number {
  let length = 0;
  for (const output of outputs) for (const piece of output) length += piece.length;
  return length;
}
