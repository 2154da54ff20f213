import { Configs } from './configs.ts';

/** The configuration file is wrong, and a command would do something else than it says. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
  /** What is wrong with it, each a sentence. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** What `work` makes of the configurations that are looked for. Throws `ConfigRefused` where one of them is wrong. */
export async function withSoundConfigs<T>(work: (configs: Configs) => Promise<T>): Promise<T> {
  const problems: string[] = [];
  const result = await work(new Configs(null, problems));
  if (problems.length > 0) throw new ConfigRefused(problems);
  return result;
}
