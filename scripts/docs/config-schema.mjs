// @ts-check
// The JSON schema of the configuration file.
import { configKeys, configSettings } from '../../server/src/common/config/config.ts';
import { hashCostDescription, shownSettings } from '../../server/src/common/settings/shown-settings.ts';
import { severityChoices } from '../../server/src/common/severity.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { rules } from '../../server/src/rules/index.ts';

export const configSchemaPath = 'schemas/users-yml.config.schema.json';

export function configSchema() {
  const codes = [...rules, ...describedRules].map(({ id, title }) => [
    id,
    { enum: severityChoices, description: `${title}.` },
  ]);
  const properties = configKeys.map((key) => {
    const { schema } = configSettings[key];
    const description = key === 'hashCost' ? hashCostDescription : shownSettings[key].description;
    const { type, enum: values, items, minimum, maximum } = /** @type {Record<string, unknown>} */ (schema);
    const more = key === 'severity' ? { additionalProperties: false, properties: Object.fromEntries(codes) } : {};
    return [key, { description, type, enum: values, items, minimum, maximum, ...more }];
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'users-yml.config.json',
    description: 'What users-yml, on the command line and in editors, makes of users files of Rubrix and Argilla.',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
