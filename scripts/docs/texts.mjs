// @ts-check
// All that the extension says by itself, found in its code: what `l10n/bundle.l10n.json` holds, for translators.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);

export const textsPath = 'l10n/bundle.l10n.json';

/** Calls whose first argument is a text, and tags of templates that are one. */
const calls = { client: 'l10n.t', server: 'literal' };
const tags = new Set(['message', 'words']);

/** The file that lists each text under itself, as VS Code wants it. */
export function textList() {
  const paths = ['client/src/', 'server/src/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => folder + name.replaceAll('\\', '/')),
  );
  const isTold = (/** @type {string} */ path) => path.startsWith('client/') || toldByClient.has(path);
  const all = paths
    .toSorted()
    .filter(isTold)
    .flatMap((path) => textsIn(readFileSync(new URL(path, root), 'utf8'), path));
  return `${JSON.stringify(Object.fromEntries(all.map((text) => [text, text])), null, 2)}\n`;
}

/** Files of the server whose texts the extension itself shows. */
const toldByClient = new Set([
  'server/src/common/servers.ts',
  'server/src/hashing/passwords/password.ts',
  'server/src/hashing/passwords/weak-password.ts',
]);

/**
 * The texts of one file, in their order, with `{0}` and on where values stand.
 * @param {string} code
 * @param {string} path for the message when a text is none that can be read off the code
 * @returns {string[]}
 */
export function textsIn(code, path) {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const call = path.startsWith('client/') ? calls.client : calls.server;
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === call && node.arguments[0])
      found.push(...literalsOf(node.arguments[0], path));
    if (ts.isTaggedTemplateExpression(node) && tags.has(node.tag.getText())) found.push(templateText(node.template));
    node.forEachChild(look);
  };
  look(file);
  // What has no word in it is the same in each language.
  return found.filter((text) => /\p{L}/u.test(text.replace(/\{\d+\}|`[^`]*`/g, '')));
}

/**
 * The text, or each of those that a condition chooses between.
 * @param {ts.Expression} node @param {string} path @returns {string[]}
 */
function literalsOf(node, path) {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node))
    return [...literalsOf(node.whenTrue, path), ...literalsOf(node.whenFalse, path)];
  throw new Error(`${path}: only a text that stands here letter by letter can be translated: ${node.getText()}`);
}

/** @param {ts.TemplateLiteral} template */
function templateText(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const { head, templateSpans } = template;
  return head.text + templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('');
}
