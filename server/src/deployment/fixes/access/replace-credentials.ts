import { message } from '../../../common/words/message.ts';
import { randomApiKey } from '../../../hashing/api-key.ts';
import { readsUsersFile } from '../../images/release.ts';
import { name } from '../../rules/support/words.ts';
import { prefixOf } from '../../variables/known.ts';
import { addVariables } from '../edits/service.ts';
import { replaceValue } from '../edits/values.ts';
import { action, type DeploymentFix, type FixAction, type FixContext } from '../fix.ts';

export const replaceCredentials: DeploymentFix = {
  id: 'replace-credentials',
  title: 'Put a random API key in place of a published one, or take both from the environment',
  find(context) {
    const { variable } = context.finding.subject;
    return variable ? ofVariable(context) : ofServer(context);
  },
};

function ofVariable(context: FixContext): readonly FixAction[] {
  const { variable } = context.finding.subject;
  if (!variable || variable.used.length > 0) return [];
  const isKey = /API_?KEY$/i.test(variable.name);
  const isCompose = variable.form === 'compose-map' || variable.form === 'compose-list';
  return [
    ...(isKey ? action('Replace it by a random API key', replaceValue(variable, randomApiKey(), context), true) : []),
    ...(isCompose
      ? action(
          message`Take ${name(variable.name)} from the environment, or from \`.env\``,
          replaceValue(variable, required(variable.name), context),
        )
      : []),
  ];
}

/** A users file would be another answer. */
function ofServer(context: FixContext): readonly FixAction[] {
  const { release } = context.finding.server;
  const prefix = prefixOf(release);
  const names =
    release.product === 'quickstart'
      ? ['TEAM_PASSWORD', 'TEAM_API_KEY', 'ARGILLA_PASSWORD', 'ARGILLA_API_KEY']
      : readsUsersFile(release.generation)
        ? [`${prefix}LOCAL_AUTH_DEFAULT_PASSWORD`, `${prefix}LOCAL_AUTH_DEFAULT_APIKEY`]
        : ['DEFAULT_USER_PASSWORD', 'DEFAULT_USER_API_KEY'];
  const given = context.finding.server.container.variables;
  const missing = names.filter((each) => !given.has(each));
  const pairs = missing.map((each) => [each, required(each)] as const);
  return action('Take the password and the API key from the environment, or from `.env`', addVariables(context, pairs));
}

/** Compose refuses the file as long as nobody sets it. */
function required(variable: string): string {
  return `\${${variable}:?}`;
}
