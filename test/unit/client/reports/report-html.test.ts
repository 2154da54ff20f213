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

  it('has several words in a cell, each with its place, and tells places of an earlier text apart', () => {
    const people = [{ text: 'ana<', line: 3 }, { text: 'ben', line: 8, before: true } as const, { text: 'and 2 more' }];
    const rows = [
      { cells: ['red', people, []], line: 2 },
      { cells: ['blue'], line: 5, before: true } as const,
      { cells: [[{ text: 'green', line: 6 }]] },
    ];
    const html = bodyOf({ title: '', parts: [{ kind: 'table', head: [], rows }] });
    assert.equal(
      html.slice(html.indexOf('<tbody>')),
      '<tbody><tr data-row="2"><td><a href="#" data-line="2">red</a></td>' +
        '<td><a href="#" data-line="3">ana&lt;</a>, <a href="#" data-line="8" data-before>ben</a>, and 2 more</td><td></td></tr>' +
        '<tr><td><a href="#" data-line="5" data-before>blue</a></td></tr>' +
        '<tr><td><a href="#" data-line="6">green</a></td></tr></tbody></table>',
    );
  });

  it('is on a page that loads nothing and runs no other script', () => {
    const page = reportPage({ title: '<title>', copy: '<copy>' }, 'pt-br', 'nonce1');
    assert.match(page, /default-src 'none'; style-src 'nonce-nonce1'; script-src 'nonce-nonce1'/);
    assert.match(page, /<html lang="pt-br">/);
    assert.match(page, /<title>&lt;title&gt;<\/title>/);
    assert.match(page, /<button type="button" hidden>&lt;copy&gt;<\/button>/);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /https?:|unsafe-/);
  });
});
