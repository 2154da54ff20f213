import { message } from '../../../common/words/message.ts';
import type { Variable } from '../../container.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { composeExample, goodExample, usersFile, usersMount, usersVariable } from '../support/example.ts';
import { effectiveSettings } from '../support/effective.ts';
import { contentOf, topicOf } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const valueChangedByYaml: DeploymentRule = {
  id: 'value-changed-by-yaml',
  severity: 'warning',
  topic: 'access',
  title: 'An unquoted value that Compose reads as a number or a date',
  why: 'In the map form of `environment` Compose reads what is not in quotes as YAML: `0123` becomes `83`, `012345678` becomes `1.2345678e+07`, `1_000` becomes `1000`, and a date gets a time. The password or key is then another one than it looks like.',
  bad: composeExample({
    environment: ['SECRET_KEY: 12345678e12', usersVariable],
    volumes: [usersMount],
    files: usersFile,
    without: ['SECRET_KEY'],
  }),
  good: goodExample,
  fixes: ['quote-variable'],
  find(server, say) {
    for (const { known, variable } of effectiveSettings(server)) {
      if (!isChanged(variable, server) || known.role === 'token-life') continue;
      say(
        variable.key,
        message`Compose reads a number or a date here, so that ${contentOf(known.role)} becomes another text than it looks like.`,
        { topic: topicOf(known.role), subject: { variable } },
      );
    }
  },
};

/** Whether Compose made another text of what stands there without quotes. */
export function isChanged({ value, form, written, used }: Variable, { files }: JudgedServer): boolean {
  if (form !== 'compose-map' || value.kind !== 'text' || used.length > 0 || written.start === written.end) return false;
  const answer = files.read(written.file);
  const source = answer.kind === 'text' ? answer.text.slice(written.start, written.end) : value.text;
  return !/^["'|>!&*]|\$/.test(source) && source !== value.text;
}
