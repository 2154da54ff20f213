import { escaped } from './escaped.ts';

/** What a page is made of: style sheets and scripts are ours, and stand in the page itself. */
interface PageParts {
  /** As the editor names it: `en`, `pt-br`. A screen reader speaks it. */
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly script: string;
  /** HTML. */
  readonly body: string;
}

/** A page that loads nothing from anywhere, and in which no other script runs than the one that it is made with. */
export function webviewPage({ language, title, style, script, body }: PageParts, nonce = newNonce()): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
<script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
