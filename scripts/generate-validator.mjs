// @ts-check
// Compiles schemas/users.schema.json to a stand-alone validator, so that neither ajv nor a compilation costs anything
// when the server starts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv');
const { default: standalone } = require('ajv/dist/standalone');

const root = new URL('..', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schemas/users.schema.json', root), 'utf8'), (key, value) =>
  // Hover texts have no business in the validator.
  key === 'description' ? undefined : value,
);
const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  messages: false,
  // Python's float fields take inf and nan.
  strictNumbers: false,
  code: { source: true, esm: true, optimize: true },
});
ajv.addSchema(schema, 'users');
const code = standalone(ajv, { validateUser: 'users#/definitions/user' });

const target = new URL('schemas/generated/', root);
mkdirSync(target, { recursive: true });
write('validate-user.js', code);
write(
  'validate-user.d.ts',
  `export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export declare const validateUser: { (value: unknown): boolean; errors?: SchemaError[] | null };
`,
);

/**
 * A file that is as it should be stays as it is: what was built of it is then not older.
 * @param {string} name @param {string} text
 */
function write(name, text) {
  const file = new URL(name, target);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
