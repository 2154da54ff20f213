// @ts-check
// All that the extension and the language server say by themselves, found in their code, for translators.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { clientCode } from './client-code.mjs';

const root = new URL('../../', import.meta.url);

export const textsPath = 'l10n/bundle.l10n.json';
export const serverTextsPath = 'l10n/server.l10n.json';

/** Calls with a text, by the place of its argument; where they also take messages, those are found alone. */
const clientCalls = new Map([['l10n.t', { place: 0, isOpen: false }]]);
const serverCalls = new Map([
  ['literal', { place: 0, isOpen: false }],
  ...['action', 'editAction', 'taskAction'].map((name) => /** @type {const} */ ([name, { place: 0, isOpen: true }])),
  ...['say', 'titleOf', 'point', 'listed'].map((name) => /** @type {const} */ ([name, { place: 1, isOpen: true }])),
]);
/** What `count` is called with is found where it is called. */
const formsPath = 'server/src/common/words/words.ts';

/** Where titles of findings stand, which are told beside their codes. */
const ruleFiles = /^server\/src\/rules\/[\w-]+[.]ts$/;

/** Tags of templates that are texts. */
const tags = new Set(['message', 'words', 'localized']);

/** The file that lists each text of the extension under itself, as VS Code wants it. */
export async function textList() {
  const { paths, holds } = await clientCode();
  return listOf([...textsOf(pathsIn('client/src/')), ...textsOf(paths).filter(holds)]);
}

/** The same of the language server: all but the command line, which speaks English. */
export function serverTextList() {
  return listOf(textsOf(pathsIn('server/src/').filter((path) => !path.startsWith('server/src/cli/'))));
}

/** @param {string} folder */
function pathsIn(folder) {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => folder + name.replaceAll('\\', '/'))
    .toSorted();
}

/** @param {readonly string[]} paths */
function textsOf(paths) {
  return paths.flatMap((path) => textsIn(readFileSync(new URL(path, root), 'utf8'), path));
}

/** @param {readonly string[]} all */
function listOf(all) {
  return `${JSON.stringify(Object.fromEntries(all.map((text) => [text, text])), null, 2)}\n`;
}

/**
 * The texts of one file, in their order, with `{0}` and on where values stand.
 * @param {string} code
 * @param {string} path for the message when a text is none that can be read off the code
 * @returns {string[]}
 */
export function textsIn(code, path) {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const calls = path.startsWith('client/') ? clientCalls : serverCalls;
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isCallExpression(node)) found.push(...textsOfCall(node, calls, path));
    if (ruleFiles.test(path) && ts.isPropertyAssignment(node) && node.name.getText() === 'title')
      found.push(...(literalsOf(node.initializer) ?? []));
    if (ts.isTaggedTemplateExpression(node) && tags.has(node.tag.getText()))
      found.push(templateText(node.template), ...partsOf(node.template));
    node.forEachChild(look);
  };
  look(file);
  // What has no word in it is the same in each language; the server names variables.
  const word = calls === clientCalls ? /\p{L}/u : /\p{Ll}/u;
  return found.filter((text) => word.test(text.replace(/\{\d+\}|`[^`]*`|^v[\d.]+$/g, '')));
}

/**
 * @param {ts.CallExpression} node @param {ReadonlyMap<string, { place: number, isOpen: boolean }>} calls
 * @param {string} path @returns {string[]}
 */
function textsOfCall(node, calls, path) {
  const name = node.expression.getText().replace(/^.*[.](?=point$)/s, '');
  if (name === 'count' && calls === serverCalls) return formsOf(node);
  const call = calls.get(name);
  if (call === undefined) return [];
  // Of several servers the first is named before the place.
  const argument = node.arguments.slice(call.place).find((each) => !call.isOpen || isText(each));
  if (argument === undefined) return [];
  const texts = literalsOf(argument);
  if (texts !== null || call.isOpen || path === formsPath) return texts ?? [];
  throw new Error(`${path}: only a text that stands here letter by letter can be translated: ${argument.getText()}`);
}

/** One and several of what is counted. @param {ts.CallExpression} node @returns {string[]} */
function formsOf({ arguments: [, one, many] }) {
  if (one === undefined || !ts.isStringLiteral(one)) return [];
  return [one.text, many !== undefined && ts.isStringLiteral(many) ? many.text : `${one.text}s`];
}

/** @param {ts.Expression} node */
const isText = (node) => (literalsOf(node) ?? []).length > 0;

/**
 * The text, each of those that a condition chooses between, or those of a table in the same file; null for another.
 * @param {ts.Expression} node @returns {string[] | null}
 */
function literalsOf(node) {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) {
    const [one, other] = [literalsOf(node.whenTrue), literalsOf(node.whenFalse)];
    return one === null && other === null ? null : [...(one ?? []), ...(other ?? [])];
  }
  if (ts.isIdentifier(node)) return constantOf(node, (value) => (ts.isIdentifier(value) ? null : literalsOf(value)));
  return ts.isElementAccessExpression(node) ? constantOf(node.expression, valuesOf) : null;
}

/**
 * What the constants of that name in the same file hold; null where nobody says.
 * @param {ts.Expression} name @param {(value: ts.Expression) => string[] | null} read @returns {string[] | null}
 */
function constantOf(name, read) {
  /** @type {string[] | null} */
  let texts = null;
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && node.name.getText() === name.getText()) {
      const found = read(node.initializer);
      if (found !== null) texts = [...(texts ?? []), ...found];
    }
    node.forEachChild(look);
  };
  look(name.getSourceFile());
  return texts;
}

/** @param {ts.Expression | undefined} node a table @returns {string[] | null} */
function valuesOf(node) {
  if (node !== undefined && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)))
    return valuesOf(node.expression);
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return null;
  return node.properties.flatMap((each) => (ts.isPropertyAssignment(each) && literalsOf(each.initializer)) || []);
}

/** Texts that take the place of a value. @param {ts.TemplateLiteral} template @returns {string[]} */
function partsOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [];
  return template.templateSpans.flatMap(({ expression }) => literalsOf(expression) ?? []);
}

/** @param {ts.TemplateLiteral} template */
function templateText(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const { head, templateSpans } = template;
  return head.text + templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('');
}
