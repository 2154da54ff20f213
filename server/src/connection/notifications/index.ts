/*
 * What a client tells: one file a subject, listed here. They hand it on to the documents, the files and the settings,
 * in the order in which it comes. They answer nothing and compute nothing.
 */
import type { Bind } from '../binding.ts';
import { configuration } from './configuration.ts';
import { textDocuments } from './text-documents.ts';
import { watchedFiles } from './watched-files.ts';
import { workDoneProgress } from './work-done-progress.ts';
import { workspaceFolders } from './workspace-folders.ts';

export const notifications = {
  textDocuments,
  configuration,
  workspaceFolders,
  watchedFiles,
  workDoneProgress,
} satisfies Readonly<Record<string, Bind>>;
