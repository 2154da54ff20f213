import type { Report, ReportPart, ReportRow } from '../../../server/src/common/protocol/report.ts';
import { escaped } from '../webview/escaped.ts';

/** A report as the HTML of its parts. Whatever stands in it is escaped. Links have the line that they lead to. */
export function bodyOf({ title, parts }: Report): string {
  return `<h1>${inline(title)}</h1>\n${parts.map(htmlOf).join('\n')}`;
}

function htmlOf(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${inline(part.text)}</h2>`;
    case 'text':
      return `<p class="${part.tone ?? 'plain'}">${inline(part.text)}</p>`;
    case 'list':
      return `<ul>${part.items.map(({ text, line }) => `<li>${link(line, String(line + 1))}<span>${inline(text)}</span></li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead><tr>${part.head.map((cell) => `<th>${inline(cell)}</th>`).join('')}</tr></thead><tbody>${part.rows
        .map(rowOf)
        .join('')}</tbody></table>`;
  }
}

/** The first cell leads to the line. */
function rowOf({ cells: [first = '', ...others], line }: ReportRow): string {
  const rest = others.map((cell) => `<td>${inline(cell)}</td>`).join('');
  return `<tr data-row="${String(line)}"><td>${link(line, first)}</td>${rest}</tr>`;
}

function link(line: number, text: string): string {
  return `<a href="#" data-line="${String(line)}">${inline(text)}</a>`;
}

/** What stands between backticks becomes code. */
function inline(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part)))
    .join('');
}
