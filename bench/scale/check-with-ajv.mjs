// @ts-check
// What one would write who has a JSON schema and no tool: reads the file, has ajv validate it, prints what is wrong.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const schema = JSON.parse(readFileSync(new URL('../../schemas/users.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
const users = parse(readFileSync(process.argv[2] ?? '', 'utf8'), { version: '1.1' });
if (!validate(users)) {
  for (const { instancePath, message } of validate.errors ?? []) console.log(`${instancePath}: ${message}`);
  process.exitCode = 1;
}
