import type {
  Report,
  ReportCell,
  ReportPart,
  ReportPlace,
  ReportRow,
} from '../../../server/src/common/protocol/report.ts';
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
      return `<ul>${part.items.map((item) => `<li>${link(item, String(item.line + 1))}<span>${inline(item.text)}</span></li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead><tr>${part.head.map((cell) => `<th>${inline(cell)}</th>`).join('')}</tr></thead><tbody>${part.rows
        .map(rowOf)
        .join('')}</tbody></table>`;
  }
}

/** The first cell leads to the line. A row about the earlier text is about nothing at the cursor. */
function rowOf({ cells: [first = '', ...others], ...place }: ReportRow): string {
  const rest = others.map((cell) => `<td>${cellOf(cell)}</td>`).join('');
  const { line, before } = place;
  const mark = line === undefined || before === true ? '' : ` data-row="${String(line)}"`;
  return `<tr${mark}><td>${cellOf(typeof first === 'string' ? [{ text: first, ...place }] : first)}</td>${rest}</tr>`;
}

function cellOf(cell: ReportCell): string {
  if (typeof cell === 'string') return inline(cell);
  return cell
    .map(({ text, line, before }) =>
      line === undefined ? inline(text) : link({ line, ...(before === true && { before }) }, text),
    )
    .join(', ');
}

function link({ line, before }: ReportPlace, text: string): string {
  const side = before === true ? ' data-before' : '';
  return `<a href="#" data-line="${String(line)}"${side}>${inline(text)}</a>`;
}

/** What stands between backticks becomes code. */
function inline(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part)))
    .join('');
}
