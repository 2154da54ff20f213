// @ts-check
// Which folder may import which, checked by `npm run lint`: imports go one way, and in no circle, also not of types.

/**
 * The layers of the server, lowest first: each may use those in lines before its own. Folders in one line do not know
 * each other, but for those that a room below allows.
 */
const layers = [
  ['text', 'common'],
  ['yaml', 'hashing'],
  ['model'],
  ['slips'],
  ['rules'],
  ['analysis'],
  ['access'],
  ['fixes'],
  ['document'],
  ['operations'],
  ['deployment'],
  ['features'],
  ['connection'],
  ['node', 'browser'],
  ['cli'],
];

/** Rooms with an order of their own: what stands in a folder may use those before it, never those behind. */
const rooms = [
  { in: 'yaml', order: ['scan', 'compose', 'construct'] },
  { in: 'analysis', order: ['entry', 'quick', 'list', 'report'] },
  {
    in: 'deployment',
    order: [
      'images',
      'variables',
      'interpolation',
      'dotenv',
      'compose',
      'dockerfile',
      'shell',
      'kubernetes',
      'space',
      'verdict',
      'rules',
      'graph',
      'fixes',
      'lines',
      'report',
    ],
  },
  {
    in: 'connection',
    order: [
      'params',
      'transport',
      'client',
      'documents',
      'deployments',
      'access',
      'diagnostics',
      'verification',
      'notifications',
      'requests',
    ],
  },
];

/** What the client takes from the server: what both must know, and what runs in either. */
const sharedWithClient = ['text', 'common', 'hashing'];

const server = 'server/src';
/** Rooms of what can run on one platform alone. */
const platforms = ['node', 'browser'];
const languageServer = 'node_modules/vscode-(languageserver|jsonrpc)';

/** @param {readonly string[]} names */
const anyOf = (names) => `(${names.join('|')})`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea, or a third is missing. Types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layers.slice(0, -1).map((names, index) => ({
      name: `layer-${names.join('-')}`,
      comment: `Imports go one way: ${layers.map((each) => each.join(', ')).join(' < ')}.`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^${server}/${anyOf(names)}/` },
      to: { path: `^${server}/${anyOf(layers.slice(index + 1).flat())}/` },
    })),
    {
      name: 'same-layer',
      comment: 'Folders of one layer do not know each other.',
      severity: 'error',
      from: { path: `^${server}/(yaml|hashing)/` },
      to: { path: `^${server}/(yaml|hashing)/`, pathNot: `^${server}/$1/` },
    },
    ...rooms.flatMap(({ in: room, order }) =>
      order.slice(0, -1).map((name, index) => ({
        name: `room-${room}-${name}`,
        comment: `Within ${room}/: ${order.join(' < ')}.`,
        severity: /** @type {const} */ ('error'),
        from: { path: `^${server}/${room}/${name}/` },
        to: { path: `^${server}/${room}/${anyOf(order.slice(index + 1))}/` },
      })),
    ),
    {
      name: 'features-are-strangers',
      comment: 'A feature touches no other feature; what two of them need is in features/shared.',
      severity: 'error',
      from: { path: `^${server}/features/(completion|hints|hover|matrix)/` },
      to: { path: `^${server}/features/`, pathNot: `^${server}/features/(shared/|$1/)` },
    },
    {
      name: 'requests-are-strangers',
      comment: 'A request or command touches no other; what two of them need is in the shared folder beside them.',
      severity: 'error',
      from: { path: `^${server}/connection/requests/`, pathNot: '/index[.]ts$' },
      to: { path: `^${server}/connection/requests/`, pathNot: '/requests/(shared/|commands/(index[.]ts$|shared/))' },
    },
    {
      name: 'no-node-in-the-core',
      comment: 'The core runs in a web worker too.',
      severity: 'error',
      from: { path: `^${server}/`, pathNot: `^${server}/(node|cli|hashing/node)/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-in-the-extension',
      comment: 'The extension runs in a browser too: what needs Node is in client/src/node/.',
      severity: 'error',
      from: { path: '^client/src/', pathNot: '^client/src/node/' },
      to: { path: ['^vscode-languageclient/node$', 'vscode-languageclient/lib/node/', `^${server}/hashing/node/`] },
    },
    {
      name: 'no-node-modules-in-the-extension',
      severity: 'error',
      from: { path: '^client/src/', pathNot: '^client/src/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platforms-at-the-rim',
      comment: 'What runs on one platform alone is known to nobody but its own kind and the command line.',
      severity: 'error',
      from: {
        path: '^(server|client)/src/',
        pathNot: `^(server|client)/src/((hashing/)?${anyOf(platforms)}|cli)/`,
      },
      to: { path: `^(server|client)/src/(hashing/)?${anyOf(platforms)}/` },
    },
    ...[platforms, platforms.toReversed()].map(([one, other]) => ({
      name: `${one}-knows-no-${other}`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^(server|client)/src/(hashing/)?${one}/` },
      to: { path: `^(server|client)/src/(hashing/)?${other}/` },
    })),
    {
      name: 'no-network-and-no-programs',
      comment:
        'docs/trust.md promises it. The extension starts its server, and another client may have that connect to itself; `diff` asks git, `cp` copies attributes.',
      severity: 'error',
      from: {
        path: '^(server/src|client/src|client/pages)/',
        pathNot: `^(${server}/(node/transport|cli/git/run-git|cli/write/copy-attributes)|client/src/node/(server-process|process-client))[.]ts$`,
      },
      to: { path: '^(node:)?(net|tls|dns|dgram|https?|http2|child_process|cluster|inspector)(/promises)?$' },
    },
    {
      name: 'no-lsp-below-the-features',
      comment: 'LSP types begin with the features.',
      severity: 'error',
      from: { path: `^${server}/`, pathNot: `^${server}/(features|connection|node|cli/lsp|protocol-library[.]ts$)` },
      to: { path: [languageServer, `^${server}/protocol-library[.]ts$`] },
    },
    {
      name: 'vscode-in-the-client-alone',
      comment: 'Only client/ knows VS Code.',
      severity: 'error',
      from: { path: `^${server}/` },
      to: { path: '^vscode$|node_modules/(@types/)?vscode/' },
    },
    {
      name: 'pages-are-in-a-browser',
      comment: 'A page knows neither VS Code nor Node: what it shares with the extension knows none either.',
      severity: 'error',
      from: { path: '^client/pages/' },
      to: { path: '^vscode$|node_modules/|^node:' },
    },
    {
      name: 'pages-are-bundled-apart',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^client/pages/' },
    },
    {
      name: 'client-takes-little',
      comment: 'The client shares words, names and hashing with the server, never its reading of files.',
      severity: 'error',
      from: { path: '^client/(src|pages)/' },
      to: { path: `^${server}/`, pathNot: `^${server}/(${anyOf(sharedWithClient)}|node/kept-code)/` },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: `^${server}/` },
      to: { path: '^client/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
