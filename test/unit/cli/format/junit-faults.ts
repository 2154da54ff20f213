/** What an element may have, as the schema of Jenkins's JUnit reader says. */
const elements: Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly children: readonly string[] }>
> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped'], children: ['testcase'] },
  testcase: { attributes: ['classname', 'name', 'time'], children: ['skipped', 'failure', 'system-out'] },
  skipped: { attributes: ['message'], children: [] },
  failure: { attributes: ['message', 'type'], children: [] },
  'system-out': { attributes: [], children: [] },
};
const counts = new Set(['tests', 'failures', 'errors', 'skipped']);

/** What is wrong with a JUnit report, as XML and as a report; counts must be those of the tests in it. */
export function junitFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: { readonly name: string; readonly said: Map<string, string>; tests: number; failures: number }[] = [];
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) faults.push('no declaration');
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    faults.push('a character that XML does not have');
  let at = head.length;
  const piece = /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|[^<]+/y;
  for (piece.lastIndex = at; at < xml.length; at = piece.lastIndex) {
    const found = piece.exec(xml);
    if (!found) return [...faults, `no XML at ${xml.slice(at, at + 40)}`];
    const [whole, closing, name, attributes = '', empty] = found;
    if (/&(?!(?:amp|lt|gt|quot);)/.test(whole)) faults.push(`a lone & in ${whole}`);
    const around = open.at(-1);
    if (name === undefined) {
      if (whole.trim() !== '' && !['failure', 'system-out'].includes(around?.name ?? '')) faults.push(`text: ${whole}`);
    } else if (closing === '/') {
      const ended = open.pop();
      if (ended?.name !== name) return [...faults, `${name} ends ${ended?.name ?? 'nothing'}`];
      for (const [key, value] of Object.entries({ tests: ended.tests, failures: ended.failures }))
        if ((ended.said.get(key) ?? String(value)) !== String(value)) faults.push(`${key} of ${name}: ${value}`);
    } else {
      const said = new Map(
        [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      const known = elements[name];
      const allowed = around ? (elements[around.name]?.children ?? []) : ['testsuites'];
      if (!known || !allowed.includes(name)) faults.push(`${name} in ${around?.name ?? 'the document'}`);
      if ([...said.keys()].join() !== known?.attributes.join()) faults.push(`${name} has ${[...said.keys()].join()}`);
      for (const [key, value] of said) if (counts.has(key) && !/^\d+$/.test(value)) faults.push(`${key}="${value}"`);
      for (const each of open) {
        if (name === 'testcase') each.tests += 1;
        if (name === 'failure') each.failures += 1;
      }
      if (empty !== '/') open.push({ name, said, tests: 0, failures: 0 });
    }
  }
  if (open.length > 0) faults.push(`not ended: ${open.map(({ name }) => name).join()}`);
  return faults;
}
