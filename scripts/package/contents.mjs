// @ts-check
// What is in the packages: these files and no other, none larger than it may be.

/** The most that each file may weigh, in KB. A bundle that outgrows this has something in it that nobody chose. */
export const sizes = new Map([
  ['CHANGELOG.md', 60],
  ['LICENSE', 2],
  ['README.md', 40],
  ['dist/THIRD-PARTY-NOTICES.txt', 20],
  ['dist/check.cjs', 300],
  ['dist/cli.cjs', 40],
  // All that is loaded of ours in a window without a users file; the first before VS Code can go on.
  ['dist/client.cjs', 3],
  ['dist/client-look-out.cjs', 20],
  ['dist/client-main.cjs', 600],
  ['dist/client-start.cjs', 10],
  ['dist/commands.cjs', 400],
  ['dist/deployment.cjs', 500],
  ['dist/language-server-deployment.cjs', 500],
  ['dist/language-server-on-demand.cjs', 200],
  ['dist/language-server.cjs', 800],
  ['dist/pages.es.json', 150],
  ['dist/pages.json', 170],
  ['dist/server.cjs', 60],
  ['dist/web-client.js', 650],
  ['dist/web-hash-worker.js', 60],
  ['dist/web-server.js', 1100],
  ['l10n/bundle.l10n.es.json', 60],
  ['l10n/server.l10n.es.json', 120],
  ['media/icon.png', 20],
  ['media/tree.svg', 2],
  ...['access', 'file', 'passwords', 'problems', 'server'].map(
    (name) => /** @type {const} */ ([`media/walkthrough/${name}.svg`, 10]),
  ),
  ['package.json', 100],
  ['package.nls.es.json', 40],
  ['package.nls.json', 40],
  ['schemas/users-yml.config.schema.json', 30],
  ['schemas/users.schema.json', 10],
]);

/** What is for VS Code alone: npm's package has the command line, and the language server for other editors. */
const editorAlone = /^(?:dist\/(?:client|pages\.es|web-)|l10n\/bundle|media\/|package\.nls\.)/;

/** The files of npm's package; the extension's has all. */
export const npmFiles = [...sizes.keys()].filter((path) => !editorAlone.test(path));

/**
 * The most files that a package may have, and the most that it may weigh as a whole, packed, in KB.
 * @typedef {{ files: readonly string[], mostFiles: number, packedSize: number }} Limits
 */

/** @satisfies {Record<string, Limits>} */
export const packages = {
  vsix: { files: [...sizes.keys()], mostFiles: 35, packedSize: 1500 },
  npm: { files: npmFiles, mostFiles: 19, packedSize: 750 },
};

/**
 * What is wrong with the files of a package, in words.
 * @param {readonly { path: string, size: number }[]} files paths `/`-joined below the package's root, sizes in bytes
 * @param {Limits} limits
 * @returns {string[]}
 */
export function faultsOf(files, { files: expected, mostFiles }) {
  const present = new Set(files.map(({ path }) => path));
  const missing = expected.filter((path) => !present.has(path));
  const tooMany = `Too many files: ${files.length}, ${mostFiles} are the most`;
  return [
    ...(files.length > mostFiles ? [tooMany] : []),
    ...missing.map((path) => `Missing from the package: ${path}`),
    ...files.flatMap(({ path, size }) => {
      const most = sizes.get(path);
      if (most === undefined || !expected.includes(path)) return [`Must not be in the package: ${path}`];
      return size > most * 1024 ? [`Too large: ${path} has ${Math.ceil(size / 1024)} KB, ${most} is the most`] : [];
    }),
  ];
}
