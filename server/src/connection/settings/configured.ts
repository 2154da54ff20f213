import type { Settings } from '../../common/settings/settings.ts';
import type { FoundConfig } from './config-files.ts';

const known = new WeakMap<Settings, WeakMap<FoundConfig, Settings>>();

/** The settings with what a configuration says in their place; the same object for the same two. */
export function configured(settings: Settings, found: FoundConfig | null): Settings {
  if (!found) return settings;
  const byConfig = known.get(settings) ?? new WeakMap<FoundConfig, Settings>();
  known.set(settings, byConfig);
  const made = byConfig.get(found) ?? withConfig(settings, found);
  byConfig.set(found, made);
  return made;
}

function withConfig(settings: Settings, { config }: FoundConfig): Settings {
  return {
    ...settings,
    server: config.server ?? settings.server,
    severity: { ...settings.severity, ...config.severity },
    files: [...settings.files, ...config.files],
    maxProblems: config.maxProblems ?? settings.maxProblems,
    'hash.cost': config.hashCost ?? settings['hash.cost'],
  };
}
