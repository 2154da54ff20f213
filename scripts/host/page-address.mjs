// @ts-check

/**
 * What a page of the workbench is to open.
 * @typedef {object} PageOptions
 * @property {number} port of the server
 * @property {string} folder absolute path of a folder, or of a workspace file
 * @property {string[]} extensions absolute paths of extensions under development
 * @property {string} [tests] absolute path of the module whose `run` is the test suite
 * @property {string} [token] the server's connection token
 */

/**
 * The address that opens the workbench.
 * @param {PageOptions} options
 * @returns {string}
 */
export function pageAddress({ port, folder, extensions, tests, token }) {
  const host = `127.0.0.1:${port}`;
  const remote = (/** @type {string} */ path) => `vscode-remote://${host}${uriPath(path)}`;
  const payload = [
    ...extensions.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ['skipWelcome', 'true'],
  ];
  const query = [
    ...(token === undefined ? [] : [`tkn=${encodeURIComponent(token)}`]),
    `${folder.endsWith('.code-workspace') ? 'workspace' : 'folder'}=${encodeURIComponent(slashed(folder))}`,
    `payload=${encodeURIComponent(JSON.stringify(payload))}`,
  ];
  return `http://${host}/?${query.join('&')}`;
}

/**
 * @param {string} path
 */
function slashed(path) {
  const forward = path.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

/**
 * @param {string} path
 */
function uriPath(path) {
  return slashed(path).split('/').map(encodeURIComponent).join('/');
}
