import type { ServerName } from '../../common/servers.ts';
import type { Settings } from '../../common/settings/settings.ts';

/** What the deployments of a users file say of how it is judged. */
export interface Decision {
  readonly server: ServerName;
  /** Its environment takes the master key away. */
  readonly noMasterKey: boolean;
  /** One of those that say so: the file, and the service where it has a name that may be shown. */
  readonly by: { readonly uri: string; readonly service: string | null };
}

/** Of which users files the deployments decide, by the keys of their URIs. Whoever reads those fills it. */
export type Decisions = Map<string, Decision>;

/** How a users file is judged, but for a comment in it. */
export interface Decided {
  readonly settings: Settings;
  readonly noMasterKey: boolean;
}

export function decided(settings: Settings, decision: Decision | null): Decided {
  if (!decision) return { settings, noMasterKey: false };
  return { settings: { ...settings, server: decision.server }, noMasterKey: decision.noMasterKey };
}

export function isSameDecision(a: Decision | null, b: Decision | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}
