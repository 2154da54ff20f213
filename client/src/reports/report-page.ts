import { escaped } from '../webview/escaped.ts';
import { webviewPage } from '../webview/webview-page.ts';

interface PageTexts {
  readonly title: string;
  /** Of the button that copies the report as Markdown. */
  readonly copy: string;
}

/** The page that shows a report. */
export function reportPage({ title, copy }: PageTexts, language: string, nonce?: string): string {
  const body = `<main></main>\n<button type="button" hidden>${escaped(copy)}</button>`;
  return webviewPage({ language, title, style, script, body }, nonce);
}

const style = `
body { padding: 0 1.5em 2em; line-height: 1.5; color: var(--vscode-foreground); }
h1 { font-size: 1.4em; font-weight: 600; }
h2 { font-size: 1.1em; font-weight: 600; margin-top: 1.6em; }
p, li, td { overflow-wrap: anywhere; }
p.good::before { content: "✓ "; color: var(--vscode-testing-iconPassed, var(--vscode-foreground)); }
p.bad { color: var(--vscode-errorForeground); }
ul { padding-left: 0; list-style: none; }
li { display: flex; gap: 0.8em; margin: 0.4em 0; }
li a { flex: 0 0 2.6em; text-align: right; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
button { margin-top: 1.6em; padding: 0.3em 0.9em; font: inherit; cursor: pointer;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
code { font-family: var(--vscode-editor-font-family); color: var(--vscode-textPreformat-foreground); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.3em 0.8em 0.3em 0.4em; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
th { position: sticky; top: 0; background: var(--vscode-editor-background); font-weight: 600; }
tr.current { outline: 1px solid var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
tr.current td { background: var(--vscode-list-inactiveSelectionBackground, transparent); }
tr.current a { color: inherit; text-decoration: underline; }
`;

/** The page asks for its report when it is there, tells which line somebody wants to see, and has it copied. */
const script = `
const api = acquireVsCodeApi();
const main = document.querySelector('main');
const copy = document.querySelector('button');
let at = null;
function mark(scroll) {
  const rows = [...main.querySelectorAll('tr[data-row]')];
  let current = null;
  for (const row of rows) {
    row.classList.remove('current');
    row.removeAttribute('aria-current');
    const line = Number(row.dataset.row);
    if (at !== null && line <= at && (current === null || line >= Number(current.dataset.row))) current = row;
  }
  if (current === null) return;
  current.classList.add('current');
  current.setAttribute('aria-current', 'true');
  if (scroll) current.scrollIntoView({ block: 'nearest' });
}
main.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-line]');
  if (link === null) return;
  event.preventDefault();
  api.postMessage({ line: Number(link.dataset.line), before: 'before' in link.dataset });
});
copy.addEventListener('click', () => api.postMessage({ copy: true }));
window.addEventListener('message', ({ data }) => {
  if (typeof data.body === 'string') {
    const top = window.scrollY;
    main.innerHTML = data.body;
    copy.hidden = data.canCopy !== true;
    window.scrollTo(0, top);
    mark(false);
  }
  if (typeof data.at === 'number') {
    at = data.at;
    mark(true);
  }
});
api.postMessage({ ready: true });
`;
