import type { Configs } from '../config/configs.ts';
import { findDeployments } from '../deploy/find-deployments.ts';
import { noDeployments, type DeploymentFile, type FoundDeployments } from '../deploy/found.ts';
import type { Scope } from '../deploy/scope.ts';
import type { CheckValues } from './check-options.ts';
import type { CheckedFile, MendedFinding } from './checked-file.ts';
import type { Leave } from './leave.ts';
import { checkedDeployment } from './reported-finding.ts';
import type { SinceRevision } from './since-revision.ts';

/** Deployment files as they are told of, and what they decide for users files. */
export interface CheckedDeployments extends Pick<FoundDeployments, 'decide'> {
  readonly files: readonly (Pick<DeploymentFile, 'name' | 'identity' | 'of'> & { readonly result: CheckedFile })[];
}

export interface DeploymentOptions {
  readonly configs: Configs;
  readonly since: SinceRevision;
  /** Gets what could be mended and is not. */
  readonly leave: Leave;
}

/** Looks at what is deployed in the scopes. */
export async function checkDeployments(
  scopes: readonly Scope[],
  values: CheckValues,
  { configs, since: { differing }, leave }: DeploymentOptions,
): Promise<CheckedDeployments> {
  if (values['no-deploy']) return { files: [], decide: noDeployments.decide };
  const withHidden = values['report-suppressed'];
  const before = await findDeployments(scopes, { configs, withHidden });
  const looked = await differing(before.files.map(({ place }) => place));
  const isLooked = ({ place }: DeploymentFile): boolean => looked.has(place);
  const mended = values.fix ? await mend(before.files.filter(isLooked), leave) : null;
  const found = mended && mended.size > 0 ? await findDeployments(scopes, { configs, withHidden }) : before;
  const files = found.files.filter(isLooked).map((file) => {
    const { name, identity, of } = file;
    const result = checkedDeployment(file, withHidden);
    return { name, identity, of, result: mended ? { ...result, mended: mended.get(identity) ?? [] } : result };
  });
  return { files, decide: found.decide };
}

/** What was mended, by files. */
async function mend(
  files: readonly DeploymentFile[],
  leave: Leave,
): Promise<ReadonlyMap<string, readonly MendedFinding[]>> {
  const all = new Map<string, readonly MendedFinding[]>();
  if (files.length === 0) return all;
  const { fixDeployment } = await import('./fix/index.ts');
  for (const file of files) {
    const { mended, left } = await fixDeployment(file);
    if (left) await leave(file.name, left);
    if (mended.length > 0) all.set(file.identity, mended);
  }
  return all;
}
