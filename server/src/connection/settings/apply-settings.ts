import type { Services } from '../services.ts';

/** The settings are others now, for some files at least: all that is known is judged by them. */
export function applySettings({ documents, files, deployments }: Services): void {
  documents.reconfigure();
  files.reconfigure();
  deployments.reconfigure();
}
