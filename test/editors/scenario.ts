import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodHash } from '../cli/harness.ts';
import { buildServer } from '../support/build-server.ts';

/** Seconds that an editor may take for one step. */
export const patience = 200;

const ana = `- username: ana\n  hashed_password: ${goodHash}\n  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9\n`;
/** The password is no hash. */
const ben =
  '- username: ben\n  hashed_password: secret-word\n  api_key: ben-8fW2kqZtR4mNvB3xT5pLs9\n  workspaces: [ana]\n';

/** What an editor's script says of each step, in order; then the text that it has in the end. */
export const steps = [
  'sees that ana is a super-user',
  'types a second user and sees that there is no hash',
  'is offered full_name by completion',
  'shows what a hover says of the username',
  'has one key added by a code action, and sees that ana is no super-user any more',
  'goes from a workspace to the user whose private one it is',
  'renames the user, and the workspace with it',
  'has the file laid out',
  'gets an answer to each request',
] as const;

/** Of these an editor asks without a person: what there is to see, and where. */
export const requests: Readonly<Record<string, object>> = {
  'textDocument/documentSymbol': {},
  'textDocument/documentHighlight': { position: { line: 0, character: 13 } },
  'textDocument/references': { position: { line: 0, character: 13 }, context: { includeDeclaration: true } },
  'textDocument/documentLink': {},
  'textDocument/codeLens': {},
  'textDocument/inlayHint': { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } },
  'textDocument/foldingRange': {},
  'textDocument/selectionRange': { positions: [{ line: 0, character: 13 }] },
  'textDocument/prepareRename': { position: { line: 0, character: 13 } },
  'textDocument/rangeFormatting': {
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    options: { tabSize: 2, insertSpaces: true },
  },
  'textDocument/onTypeFormatting': {
    position: { line: 8, character: 0 },
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  },
  'workspace/symbol': { query: 'ann' },
};

/** Others are asked for by what a person does in a step, or by no editor that is tried here; then it says why. */
export const otherRequests: Readonly<Record<string, (typeof steps)[number] | { readonly notAsked: string }>> = {
  'textDocument/publishDiagnostics': 'sees that ana is a super-user',
  'textDocument/completion': 'is offered full_name by completion',
  'textDocument/hover': 'shows what a hover says of the username',
  'textDocument/codeAction': 'has one key added by a code action, and sees that ana is no super-user any more',
  'textDocument/definition': 'goes from a workspace to the user whose private one it is',
  'textDocument/rename': 'renames the user, and the workspace with it',
  'textDocument/formatting': 'has the file laid out',
  'textDocument/diagnostic': { notAsked: 'in place of what is published, by releases that are newer than Debian has' },
  'workspace/diagnostic': { notAsked: 'by neither' },
  'codeLens/resolve': { notAsked: 'for a lens that is seen alone; no window is open' },
  'inlayHint/resolve': { notAsked: 'for a hint that somebody points at' },
  'codeAction/resolve': { notAsked: 'for refactorings alone' },
  'workspace/executeCommand': { notAsked: 'it would ask for a password' },
};

/** The blanks on the last line are gone. */
export const textInTheEnd = `${ana}  workspaces: []\n${ben}\n`
  .replace('username: ana', 'username: anna')
  .replace('[ana]', '[anna]');

/** What came of an editor's run. */
export interface Run {
  readonly said: readonly string[];
  readonly errors: string;
}

/**
 * Runs an editor that opens a users file with the language server. `command`: of the editor, which gets the path of the
 * file, Node and the server in its environment.
 */
export async function runEditor(name: string, command: readonly string[]): Promise<Run> {
  const server = await buildServer(`editor-${name}`);
  const folder = mkdtempSync(join(tmpdir(), `users-yml-${name}-`));
  const file = join(folder, 'users.yml');
  writeFileSync(file, ana);
  const [program = '', ...args] = command;
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    USERS_YML_FILE: file,
    USERS_YML_NODE: process.execPath,
    USERS_YML_SERVER: server,
    USERS_YML_MORE: ben,
    USERS_YML_REQUESTS: JSON.stringify(requests),
    USERS_YML_PATIENCE: String(patience),
  };
  try {
    const editor = spawn(program, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let errors = '';
    editor.stdout.on('data', (data: Buffer) => (said += String(data)));
    editor.stderr.on('data', (data: Buffer) => (errors += String(data)));
    await once(editor, 'close');
    return { said: said.split('\n').filter((line) => line !== ''), errors };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
