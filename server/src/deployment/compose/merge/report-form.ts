import type { Place } from '../../container.ts';
import type { ProblemKind } from '../project.ts';

/** Says what is wrong with a part of a service; `path` leads to it. */
export type ReportForm = (kind: ProblemKind, place: Place, path: readonly string[]) => void;
