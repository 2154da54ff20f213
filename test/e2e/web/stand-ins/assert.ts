/** As much of `node:assert/strict` as the tests in VS Code use. */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function ok(value: unknown, message = 'It is not so.'): asserts value {
  if (!value) throw new AssertionError(message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), differing(actual, expected, message));
}

/** Of plain data. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(JSON.stringify(actual) === JSON.stringify(expected), differing(actual, expected, message));
}

function match(actual: string, expected: RegExp, message?: string): void {
  ok(expected.test(actual), differing(actual, String(expected), message));
}

function differing(actual: unknown, expected: unknown, message = ''): string {
  return `${message}\n  is:       ${JSON.stringify(actual)}\n  expected: ${JSON.stringify(expected)}`;
}

export default { ok, equal, deepEqual, match };
