/** The JSON of the command line as docs/cli.md#check-json and #inspect-json have it, for ajv. */
import { serverNames } from '../../server/src/common/servers.ts';

const place = {
  type: 'object',
  required: ['line', 'character'],
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 0 }, character: { type: 'integer', minimum: 0 } },
};

const range = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: place, end: place },
};

const message = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };

/** Exactly these keys, and no others but the optional ones. */
function record(properties: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}): object {
  const all = { ...properties, ...optional };
  return { type: 'object', required: Object.keys(properties), additionalProperties: false, properties: all };
}

function report(file: object, more: Readonly<Record<string, object>> = {}): object {
  return record({ version: { const: 1 }, files: { type: 'array', items: file }, ...more });
}

const generation = {
  enum: [...serverNames.filter((name) => name !== 'argilla-migrate'), 'argilla-1.6+', 'argilla-2', null],
};

export const checkSchema = report(
  record(
    {
      file: message,
      kind: { enum: ['users', 'deployment'] },
      recognized: { type: 'boolean' },
      unverified: { type: 'integer', minimum: 0 },
      diagnostics: {
        type: 'array',
        items: record({
          code: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          severity: { enum: ['error', 'warning', 'information', 'hint'] },
          message,
          range,
          related: { type: 'array', items: record({ message, range }, { file: message }) },
          fixes: { type: 'array', items: message },
        }),
      },
    },
    { server: generation, config: textOrNull },
  ),
  { config: textOrNull },
);

const names = { type: 'array', items: { type: 'string' } };

export const inspectSchema = report(
  record({
    file: message,
    kind: { const: 'users' },
    server: { enum: serverNames },
    recognized: { type: 'boolean' },
    loads: { type: ['boolean', 'null'] },
    error: {
      oneOf: [{ type: 'null' }, record({ kind: message, message, line: { type: ['integer', 'null'], minimum: 1 } })],
    },
    users: {
      type: 'array',
      items: record(
        {
          username: { type: 'string' },
          full_name: textOrNull,
          email: textOrNull,
          disabled: { type: ['boolean', 'null'] },
          workspaces: { oneOf: [{ type: 'null' }, names] },
          is_superuser: { type: 'boolean' },
          role: { enum: [null, 'admin', 'annotator'] },
          default_workspace: { type: 'string' },
          effective_workspaces: names,
          hashed_password: { const: '***' },
          api_key: { const: '***' },
          api_key_owner: { type: 'string' },
          sign_in: record({ password: textOrNull, api_key: textOrNull }),
        },
        { role_1_11: { enum: ['owner', 'annotator'] } },
      ),
    },
  }),
  {
    deployments: {
      type: 'array',
      items: record({
        file: message,
        service: textOrNull,
        server: generation,
        users_file: textOrNull,
        why: textOrNull,
      }),
    },
  },
);
