// @ts-check
// What an editor asks about a whole file.
import { textIn } from '../forms/texts.mjs';
import { teamText } from '../change/team.mjs';

/**
 * @typedef {object} Question
 * @property {string} method
 * @property {'plain' | 'untidy' | 'line' | 'close' | 'team'} text Which text it is asked about.
 * @property {(uri: string, lines: readonly string[]) => object} params
 */

/** @param {string} uri */
const about = (uri) => ({ textDocument: { uri } });

const options = { tabSize: 2, insertSpaces: true };

/** @param {string} uri @param {readonly string[]} lines */
const everywhere = (uri, lines) => ({
  ...about(uri),
  range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
});

/** A workspace that hundreds of users list. @param {string} uri @param {readonly string[]} lines */
function atWorkspace(uri, lines) {
  const line = lines.findIndex((each) => each.includes('team-1'));
  return { ...about(uri), position: { line, character: (lines[line] ?? '').indexOf('team-1') + 1 } };
}

/** @type {{ [name: string]: Question }} */
export const questions = {
  outline: { method: 'textDocument/documentSymbol', text: 'plain', params: about },
  'outline, JSON on one line': { method: 'textDocument/documentSymbol', text: 'line', params: about },
  folding: { method: 'textDocument/foldingRange', text: 'plain', params: about },
  'inlay hints of all lines': { method: 'textDocument/inlayHint', text: 'plain', params: everywhere },
  'inlay hints, JSON on one line': { method: 'textDocument/inlayHint', text: 'line', params: everywhere },
  lenses: { method: 'textDocument/codeLens', text: 'plain', params: about },
  links: { method: 'textDocument/documentLink', text: 'plain', params: about },
  highlights: { method: 'textDocument/documentHighlight', text: 'team', params: atWorkspace },
  references: {
    method: 'textDocument/references',
    text: 'team',
    params: (uri, lines) => ({ ...atWorkspace(uri, lines), context: { includeDeclaration: true } }),
  },
  'symbols of the folder': { method: 'workspace/symbol', text: 'plain', params: () => ({ query: '' }) },
  'fix all': {
    method: 'textDocument/codeAction',
    text: 'plain',
    params: (uri, lines) => ({ ...everywhere(uri, lines), context: { diagnostics: [], only: ['source.fixAll'] } }),
  },
  'formatting, a tidy file': {
    method: 'textDocument/formatting',
    text: 'plain',
    params: (uri) => ({ ...about(uri), options }),
  },
  'formatting, an untidy file': {
    method: 'textDocument/formatting',
    text: 'untidy',
    params: (uri) => ({ ...about(uri), options }),
  },
  'formatting, JSON on one line': {
    method: 'textDocument/formatting',
    text: 'line',
    params: (uri) => ({ ...about(uri), options }),
  },
  'formatting, JSON without blanks': {
    method: 'textDocument/formatting',
    text: 'close',
    params: (uri) => ({ ...about(uri), options }),
  },
};

/** @param {number} users @returns {{ [name in Question['text']]: string }} */
export function textsOf(users) {
  const plain = textIn(users, 'plain');
  const line = textIn(users, 'JSON, all on one line');
  return {
    plain,
    untidy: plain.replace(/^( {2}\w+: )(?=\S)/gm, '$1 ').replace(/, /g, ' ,'),
    line,
    close: line.replace(/(?<=[":,}\]]): |(?<=[,:]) (?=["{[tf])/g, (blank) => blank.trimEnd()),
    team: teamText(users),
  };
}
