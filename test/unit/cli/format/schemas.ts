/**
 * What readers ask of the formats, for ajv: SARIF 2.1.0 with what GitHub's code scanning wants beside it, and GitLab's
 * report of code quality. Of SARIF only what is written is allowed: another property is checked against the standard
 * first.
 */
function record(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}): object {
  const properties = { ...required, ...optional };
  return { type: 'object', required: Object.keys(required), additionalProperties: false, properties };
}
const list = (items: object, more: object = {}): object => ({ type: 'array', items, ...more });

const text = { type: 'string', minLength: 1 };
const line = { type: 'integer', minimum: 1 };
/** A URI reference: no blank, no letter beyond ASCII, no quote or bracket as it is. */
const uri = { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$" };
const address = { type: 'string', pattern: '^https://[^\\s"<>]+$' };
const code = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const level = { enum: ['none', 'note', 'warning', 'error'] };

const region = record({ startLine: line, startColumn: line, endLine: line, endColumn: line });
const physicalLocation = record({ artifactLocation: record({ uri, index: { type: 'integer', minimum: 0 } }), region });

const change = record({
  artifactLocation: record({ uri, index: { type: 'integer', minimum: 0 } }),
  replacements: list(record({ deletedRegion: region }, { insertedContent: record({ text }) }), { minItems: 1 }),
});

const rule = record({
  id: code,
  name: { type: 'string', pattern: '^([A-Z][a-z0-9]*)+$' },
  shortDescription: record({ text: { ...text, maxLength: 1024, pattern: '[.]$' } }),
  fullDescription: record({ text: { ...text, maxLength: 1024 } }),
  help: record({ text, markdown: text }),
  helpUri: address,
  defaultConfiguration: record({ level }),
  properties: record(
    { precision: { enum: ['very-high', 'high', 'medium', 'low'] } },
    { tags: list(text, { maxItems: 20 }), 'security-severity': { type: 'string', pattern: '^\\d+[.]\\d$' } },
  ),
});

const result = record(
  {
    ruleId: code,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: record({ text }),
    locations: list(record({ physicalLocation }), { minItems: 1, maxItems: 10 }),
    properties: record({ severity: { enum: ['error', 'warning', 'information', 'hint'] }, fixes: list(text) }),
  },
  {
    relatedLocations: list(record({ physicalLocation, message: record({ text }) }), { minItems: 1 }),
    fixes: list(
      record({
        description: record({ text: { ...text, pattern: '[.]$' } }),
        artifactChanges: list(change, { minItems: 1 }),
      }),
      { minItems: 1, uniqueItems: true },
    ),
    baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
    suppressions: list(record({ kind: { enum: ['inSource', 'external'] } }), { minItems: 1, uniqueItems: true }),
  },
);

const driver = record({ name: text, semanticVersion: text, informationUri: address, rules: list(rule) });
const artifact = record({
  location: record({ uri }),
  properties: record(
    {
      kind: { enum: ['users', 'deployment'] },
      recognized: { type: 'boolean' },
      unverified: { type: 'integer', minimum: 0 },
    },
    { server: { type: ['string', 'null'] } },
  ),
});

export const sarifSchema = record({
  $schema: address,
  version: { const: '2.1.0' },
  runs: list(
    record({
      tool: record({ driver }),
      columnKind: { const: 'utf16CodeUnits' },
      artifacts: list(artifact),
      results: list(result),
    }),
    { minItems: 1, maxItems: 1 },
  ),
});

export const gitlabSchema = list(
  record({
    description: text,
    check_name: code,
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    // GitLab finds the file by its path in the repository alone.
    location: record({
      path: { type: 'string', pattern: '^(?!\\./|/)' },
      lines: record({ begin: line, end: line }),
    }),
  }),
);
