import type { Report, ReportPart } from '../../common/report.ts';

/** The report for a client that shows text. */
export function toMarkdown({ title, parts }: Report): string {
  return `${[`# ${escaped(title)}`, ...parts.map(markdownOf)].join('\n\n')}\n`;
}

function markdownOf(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `## ${escaped(part.text)}`;
    case 'text':
      return escaped(part.text);
    case 'list':
      return part.items.map(({ text, line }) => `- line ${String(line + 1)}: ${escaped(text)}`).join('\n');
    case 'table': {
      const rows = part.rows.map(({ cells, line }) => row([...cells, String(line + 1)]));
      return [row([...part.head, 'line']), row(['---', ...part.head.map(() => '---')]), ...rows].join('\n');
    }
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/** What stands between backticks stays; of the rest no sign means anything. */
function escaped(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\*<>[\]|&]/g, String.raw`\$&`)))
    .join('')
    .replace(/[\r\n]+/g, ' ');
}
