import assert from 'node:assert/strict';
import { bodyOf } from '../../../../client/src/reports/report-html.ts';
import { reportPage } from '../../../../client/src/reports/report-page.ts';

describe('a report as HTML', () => {
  it('has each part, with links to lines, and nothing of a text as markup', () => {
    const hostile = '<img src=x onerror="alert(1)">&`<b>`';
    const shown = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;<code>&lt;b&gt;</code>';
    const html = bodyOf({
      title: hostile,
      parts: [
        { kind: 'heading', text: hostile },
        { kind: 'text', text: hostile, tone: 'bad' },
        { kind: 'list', items: [{ text: hostile, line: 4 }] },
        { kind: 'table', head: [hostile], rows: [{ cells: [hostile, hostile], line: 7 }] },
      ],
    });
    assert.equal(
      html,
      [
        `<h1>${shown}</h1>`,
        `<h2>${shown}</h2>`,
        `<p class="bad">${shown}</p>`,
        `<ul><li><a href="#" data-line="4">5</a><span>${shown}</span></li></ul>`,
        `<table><thead><tr><th>${shown}</th></tr></thead><tbody>` +
          `<tr data-row="7"><td><a href="#" data-line="7">${shown}</a></td><td>${shown}</td></tr></tbody></table>`,
      ].join('\n'),
    );
  });

  it('is on a page that loads nothing and runs no other script', () => {
    const page = reportPage('<title>', 'pt-br', 'nonce1');
    assert.match(page, /default-src 'none'; style-src 'nonce-nonce1'; script-src 'nonce-nonce1'/);
    assert.match(page, /<html lang="pt-br">/);
    assert.match(page, /<title>&lt;title&gt;<\/title>/);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /https?:|unsafe-/);
  });
});
