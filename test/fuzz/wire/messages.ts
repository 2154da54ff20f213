import type { Random } from '../../../bench/random.mjs';
import { createHash } from '../../support/hashes.ts';
import { fullCapabilities } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';
import { marker } from './junk.ts';

export interface Message {
  readonly method: string;
  readonly params: object;
}

const uris = [
  'file:///srv/users.yml',
  'file:///srv/a/team.users.yml',
  'file:///srv/notes.yml',
  'untitled:users.yml',
  'file:///C%3A/users.yml',
];
/** What matters here is not bcrypt's time. */
const hashed_password = createHash('12345678', 4);

const texts: readonly string[] = [
  '',
  user('ana', { hashed_password }),
  user('ana', { hashed_password: `${marker}-password` }) + user('ben', { hashed_password, workspaces: null }),
  user('ana', { hashed_password }) + user('ben', { hashed_password, api_key: 'rubrix.apikey' }),
  `[{username: ana, hashed_password: ${marker}, api_key: x}]\n`,
  `- username: "ana\n  hashed_password: ${marker}\n`,
  '- &a {username: ana}\n- *a\n---\n- 1\n',
  'users:\n  - name: deploy\n',
  '\ufeff- username: ana\r\n  api_key: 0123\r\n',
  Array.from({ length: 300 }, (_, index) => user(`user-${String(index)}`, { hashed_password, workspaces: null })).join(
    '',
  ),
];
const pieces = [
  '',
  'x',
  '\n',
  '"',
  '- ',
  '  workspaces: []\n',
  user('zoe', { hashed_password }),
  '# users-yml: ignore\n',
  '\t',
  '\u2028',
  '😀',
];

const place = (random: Random): object => ({ line: random.below(12), character: random.below(30) });
const rangeOf = (random: Random): object => {
  const line = random.below(12);
  return {
    start: { line, character: random.below(20) },
    end: { line: line + random.below(3), character: random.below(30) },
  };
};
const about = (random: Random): { readonly textDocument: { readonly uri: string } } => ({
  textDocument: { uri: random.pick(uris) },
});

function argument(random: Random): object {
  const range = random.chance(0.5)
    ? { start: { line: 1, character: 19 }, end: { line: 1, character: 41 } }
    : rangeOf(random);
  return { uri: random.pick(uris), version: random.below(5), range };
}

const settings = (random: Random): object => ({
  usersYml: {
    server: random.pick(['rubrix-0.18', 'argilla-1.5', 'argilla-migrate', 'none']),
    validate: random.pick(['open', 'workspace']),
    files: [random.pick(['*.yml', '**/{a,b}/*.yml', '[', '{', '*a*a*a*b'])],
    severity: { 'super-user': random.pick(['off', 'error', 'loud']) },
    maxProblems: random.pick([1, 1000, -1]),
    hash: { cost: 4 },
  },
});

/** Of each method one that makes sense, as far as it goes. */
const makers: readonly (readonly [weight: number, make: (random: Random) => Message])[] = [
  [
    6,
    (random) => ({
      method: 'textDocument/didOpen',
      params: {
        textDocument: {
          ...about(random).textDocument,
          languageId: 'yaml',
          version: random.below(3),
          text: random.pick(texts),
        },
      },
    }),
  ],
  [
    14,
    (random) => ({
      method: 'textDocument/didChange',
      params: {
        textDocument: { ...about(random).textDocument, version: random.below(9) },
        contentChanges: Array.from({ length: random.below(3) }, () =>
          random.chance(0.9) ? { range: rangeOf(random), text: random.pick(pieces) } : { text: random.pick(texts) },
        ),
      },
    }),
  ],
  [3, (random) => ({ method: 'textDocument/didClose', params: about(random) })],
  [
    2,
    (random) => ({
      method: 'workspace/didChangeConfiguration',
      params: { settings: random.chance(0.3) ? null : settings(random) },
    }),
  ],
  [
    2,
    (random) => ({
      method: 'workspace/didChangeWatchedFiles',
      params: {
        changes: Array.from({ length: random.below(4) }, () => ({ uri: random.pick(uris), type: 1 + random.below(3) })),
      },
    }),
  ],
  [
    1,
    (random) => ({
      method: 'workspace/didChangeWorkspaceFolders',
      params: {
        event: { added: [{ uri: 'file:///nowhere', name: 'x' }], removed: [{ uri: random.pick(uris), name: 'y' }] },
      },
    }),
  ],
  [
    1,
    (random) => ({
      method: 'window/workDoneProgress/cancel',
      params: { token: `users-yml-${String(random.below(5))}` },
    }),
  ],
  [1, (random) => ({ method: '$/setTrace', params: { value: random.pick(['off', 'verbose']) } })],
  [1, (random) => ({ method: '$/progress', params: { token: 'x', value: random.below(5) } })],
  [1, () => ({ method: 'textDocument/didSave', params: { textDocument: { uri: uris[0] } } })],
  [
    12,
    (random) => ({
      method: 'textDocument/diagnostic',
      params: { ...about(random), previousResultId: random.pick(['1.1', '', null]) },
    }),
  ],
  [
    3,
    (random) => ({
      method: 'workspace/diagnostic',
      params: { previousResultIds: [{ uri: random.pick(uris), value: 'x' }] },
    }),
  ],
  [8, (random) => ({ method: 'textDocument/hover', params: { ...about(random), position: place(random) } })],
  [
    8,
    (random) => ({
      method: 'textDocument/completion',
      params: { ...about(random), position: place(random), context: { triggerKind: 1 + random.below(3) } },
    }),
  ],
  [5, (random) => ({ method: 'textDocument/documentSymbol', params: about(random) })],
  [
    8,
    (random) => ({
      method: 'textDocument/codeAction',
      params: {
        ...about(random),
        range: rangeOf(random),
        context: { diagnostics: [], only: random.pick([null, ['quickfix'], ['source.fixAll'], ['']]) },
      },
    }),
  ],
  [
    3,
    (random) => ({
      method: 'codeAction/resolve',
      params: {
        title: 'x',
        data: { uri: random.pick(uris), version: random.below(5), code: 'super-user', fix: 'add-workspaces' },
      },
    }),
  ],
  [
    3,
    (random) => ({
      method: 'workspace/executeCommand',
      params: {
        command: random.pick(['usersYml.hashInPlace', 'usersYml.newApiKey', 'usersYml.lockApiKey', 'nobody.knows']),
        arguments: [argument(random)],
      },
    }),
  ],
  [
    1,
    (random) => ({
      method: 'workspace/executeCommand',
      params: {
        command: 'usersYml.auditPasswords',
        arguments: [{ uri: random.pick(uris) }],
        workDoneToken: random.below(9),
      },
    }),
  ],
  [3, (random) => ({ method: 'usersYml/access', params: random.chance(0.5) ? {} : { uri: random.pick(uris) } })],
  [3, (random) => ({ method: 'usersYml/entryStyle', params: { uri: random.pick(uris) } })],
  [2, (random) => ({ method: 'usersYml/seen', params: { uri: random.pick(uris) } })],
  [2, (random) => ({ method: 'usersYml/migrationReport', params: { uri: random.pick(uris) } })],
  [2, (random) => ({ method: 'usersYml/container', params: { uri: random.pick(uris) } })],
  [2, (random) => ({ method: 'textDocument/documentLink', params: { textDocument: { uri: random.pick(uris) } } })],
  [2, (random) => ({ method: 'textDocument/inlayHint', params: { ...about(random), range: rangeOf(random) } })],
  [
    3,
    (random) => ({
      method: random.pick(['textDocument/formatting', 'textDocument/rangeFormatting', 'textDocument/onTypeFormatting']),
      params: { ...about(random), range: rangeOf(random), position: place(random), ch: '\n' },
    }),
  ],
  [
    1,
    (random) => ({
      method: random.pick(['textDocument/rename', 'nobody/knows', '$/nobody', 'initialize', '']),
      params: {},
    }),
  ],
];
const choices = makers.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

const notifications = /^(?:textDocument\/did|workspace\/did|window\/|\$\/(?!nobody))/;

export function isNotification({ method }: Message): boolean {
  return notifications.test(method);
}

export function makeMessage(random: Random): Message {
  return random.pick(choices)(random);
}

/** Parameters of `initialize`: of a client that can do more or less. */
export function initializeParams(random: Random): object {
  const parts = Object.entries(fullCapabilities).filter(() => random.chance(0.8));
  const few = random.chance(0.2) ? {} : Object.fromEntries(parts);
  return {
    processId: null,
    capabilities: few,
    workspaceFolders: random.chance(0.5) ? [{ uri: 'file:///nowhere', name: 'x' }] : null,
    initializationOptions: settings(random),
  };
}
