// @ts-check

/**
 * What VS Code's command line says to a test run. Options this host has no use for are left out.
 * @typedef {{ extensions: string[], tests: string, folder: string | undefined }} TestArguments
 */

/**
 * Reads the arguments `runTests` of `@vscode/test-electron` gives the editor it starts.
 * @param {string[]} args
 * @returns {TestArguments}
 */
export function testArguments(args) {
  const tests = valuesOf(args, 'extensionTestsPath').at(-1);
  const extensions = valuesOf(args, 'extensionDevelopmentPath');
  // VS Code runs tests for an extension under development only.
  if (tests === undefined || extensions.length === 0) {
    throw new Error('usage: run-tests.mjs --extensionDevelopmentPath=PATH --extensionTestsPath=PATH [FOLDER]');
  }
  return {
    tests,
    extensions,
    folder: args.find((argument) => !argument.startsWith('-')),
  };
}

/**
 * @param {string[]} args
 * @param {string} name
 */
function valuesOf(args, name) {
  const start = `--${name}=`;
  return args.filter((argument) => argument.startsWith(start)).map((argument) => argument.slice(start.length));
}
