import type { Report, ReportCell, ReportPart } from '../../common/protocol/report.ts';
import { localized } from '../../common/words/translation.ts';

/** The report for a client that shows text. Yields at each line. */
export function* toMarkdown({ title, parts }: Report): Generator<undefined, string> {
  const written = [`# ${escaped(title)}`];
  for (const part of parts) {
    const lines: string[] = [];
    for (const line of linesOf(part)) {
      lines.push(line);
      yield;
    }
    written.push(lines.join('\n'));
  }
  return `${written.join('\n\n')}\n`;
}

function* linesOf(part: ReportPart): Generator<string, void> {
  switch (part.kind) {
    case 'heading':
      yield `## ${escaped(part.text)}`;
      return;
    case 'text':
      yield escaped(part.text);
      return;
    case 'list':
      for (const { text, line } of part.items) yield `- ${localized`line ${line + 1}`}: ${escaped(text)}`;
      return;
    case 'table':
      yield row([...part.head, localized`line`]);
      yield row(['---', ...part.head.map(() => '---')]);
      for (const { cells, line } of part.rows) yield row([...cells, line === undefined ? '' : String(line + 1)]);
  }
}

function row(cells: readonly ReportCell[]): string {
  return `| ${cells.map((cell) => escaped(textOf(cell))).join(' | ')} |`;
}

function textOf(cell: ReportCell): string {
  return typeof cell === 'string' ? cell : cell.map(({ text }) => text).join(', ');
}

/** What stands between backticks stays; of the rest no sign means anything. */
function escaped(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\*<>[\]|&]/g, String.raw`\$&`)))
    .join('')
    .replace(/[\r\n]+/g, ' ');
}
