import type { Delivery } from './delivery.ts';

/** The lines of a service that get a users file into its container, as they stand under the service. */
export function composeLines(delivery: Delivery): string {
  const { variable, target } = delivery;
  const lines = [
    'environment:',
    `  ${variable}: ${target}`,
    'volumes:',
    ...mountEntry(delivery).map((line) => `  ${line}`),
  ];
  return lines.map((line) => `    ${line}\n`).join('');
}

/** The entry of `volumes`, without the blanks in front; of several lines where a colon keeps it from the short form. */
export function mountEntry({ source, target }: Delivery): readonly string[] {
  const path = pathText(source);
  if (/^[\w./-]+$/.test(path)) return [`- ${path}:${target}`];
  // Compose fills in what follows a dollar, whatever the quotes.
  const quoted = (text: string): string => `'${text.replaceAll('$', '$$$$').replaceAll("'", "''")}'`;
  if (!path.includes(':')) return [`- ${quoted(`${path}:${target}`)}`];
  return ['- type: bind', `  source: ${quoted(path)}`, `  target: ${target}`];
}

/** Without a dot in front it would be the name of a volume. */
function pathText(source: string): string {
  return source.startsWith('../') ? source : `./${source}`;
}
