import type { CheckedFile, CheckedFinding } from '../check/checked-file.ts';
import { failsOn } from '../exit-status.ts';
import { artifactPath } from './artifact-path.ts';
import type { CheckFormatOptions, Output } from './format.ts';
import { notOurs } from './words.ts';
import { attribute, xmlText } from './xml.ts';

type Options = Pick<CheckFormatOptions, 'failOn'>;

/**
 * JUnit's XML, as Jenkins and GitLab read it: a suite for each file, a test for each finding, which failed if the exit
 * status counts it. A file without findings is a test that passed.
 */
export function* formatJunit(files: readonly CheckedFile[], { failOn }: Options): Output {
  const failing = (findings: readonly CheckedFinding[]): number =>
    findings.filter(({ severity }) => failsOn(severity, failOn)).length;
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const failures = files.reduce((sum, { findings }) => sum + failing(findings), 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="users-yml" tests="${tests}" failures="${failures}" errors="0">\n`;
  for (const { name, checked, findings } of files) {
    const path = artifactPath(name);
    const number = Math.max(1, findings.length);
    const skipped = checked ? 0 : 1;
    yield `  <testsuite ${attribute('name', path)} tests="${number}" failures="${failing(findings)}" errors="0" skipped="${skipped}">\n`;
    if (!checked) yield testcase(path, 'a users file', `<skipped ${attribute('message', notOurs)}/>`);
    else if (findings.length === 0) yield testcase(path, 'no finding');
    for (const finding of findings) yield findingCase(path, finding, failsOn(finding.severity, failOn));
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

function findingCase(
  path: string,
  { code, severity, message, range, related }: CheckedFinding,
  fails: boolean,
): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const others = related.map((other) => {
    const where = other.file === undefined ? 'line ' : `${artifactPath(other.file)}:`;
    return `${where}${other.range.start.line + 1}: ${other.message}`;
  });
  const text = [`${path}:${place}: ${severity}: ${message} (${code})`, ...others].map(xmlText).join('\n');
  const content = fails
    ? `<failure ${attribute('message', message)} ${attribute('type', severity)}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return testcase(path, `${code} (${place})`, content);
}

function testcase(path: string, name: string, content?: string): string {
  const start = `    <testcase ${attribute('classname', path)} ${attribute('name', name)} time="0"`;
  return content === undefined ? `${start}/>\n` : `${start}>\n      ${content}\n    </testcase>\n`;
}
