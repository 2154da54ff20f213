import type { Config } from '../../common/config/config.ts';
import type { ServerName } from '../../common/servers.ts';
import { findDeployments } from '../deploy/find-deployments.ts';
import { undecided, type Decision } from '../deploy/found.ts';
import { filesScope } from '../deploy/scope.ts';
import { identityOf } from '../input/paths.ts';
import type { Configs } from './configs.ts';
import { judgeBy, type Judge } from './judge.ts';

/** What is known of a users file before it is read. */
export interface FileJudge extends Judge {
  /** The configuration says that it is a users file. */
  readonly isClaimed: boolean;
  readonly config: Config | null;
}

/**
 * How the one file is judged that a command is about, which need not be there yet; null for standard input, for which
 * what is said of the present folder counts. `given`: what `--server` says.
 */
export async function judgeOf(path: string | null, given: ServerName | null, configs: Configs): Promise<FileJudge> {
  const found = await configs.ofPath(path);
  const config = found?.config ?? null;
  const decision = path === null || given !== null ? undecided : await decisionOn(path, configs);
  const hasGlobs = path !== null && found !== null && found.config.files.length > 0;
  const isClaimed = hasGlobs && (await import('./configured-files.ts')).isConfigured(found, path);
  return { ...judgeBy(given, decision, config), config, isClaimed };
}

async function decisionOn(path: string, configs: Configs): Promise<Decision> {
  const { decide } = await findDeployments([filesScope([path], 0)], { configs });
  return decide(identityOf(path));
}
