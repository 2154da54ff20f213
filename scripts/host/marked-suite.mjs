// @ts-check
import { writeFile } from 'node:fs/promises';

const mark = '\u0001';

/**
 * Writes a module that marks what the extension host says from now on and then runs the suite. The workbench's own log
 * comes through the same channel and can't be told apart otherwise.
 * @param {string} path of the new module
 * @param {string} tests path of the suite's module
 */
export async function writeMarkedSuite(path, tests) {
  const code = `const { format } = require('node:util');
// VS Code's own console ignores changes to its functions.
const plain = globalThis.console;
const marked = (name) => ({ value: (...values) => plain[name](${JSON.stringify(mark)} + format(...values)) });
globalThis.console = Object.create(plain, {
  log: marked('log'),
  info: marked('info'),
  warn: marked('warn'),
  error: marked('error'),
});
exports.run = async (...args) => require(${JSON.stringify(tests)}).run(...args);
`;
  await writeFile(path, code);
}

/**
 * @param {unknown} said the first value of a console message
 * @returns {string | undefined} the message, when it is marked
 */
export function markedMessage(said) {
  return typeof said === 'string' && said.startsWith(mark) ? said.slice(mark.length) : undefined;
}
