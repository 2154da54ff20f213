import type { Place } from '../../container.ts';
import type { FillFault } from '../../interpolation/filled.ts';
import type { ProblemKind } from '../project.ts';

/** Which problem it is that a text can't be filled in. */
export const problemOfFault: Readonly<Record<FillFault['kind'], ProblemKind>> = {
  format: 'interpolation',
  required: 'required-variable',
  bounds: 'bounds',
};

export function reportFault(
  session: { readonly report: (kind: ProblemKind, place: Place) => void },
  { kind }: FillFault,
  place: Place,
): void {
  session.report(problemOfFault[kind], place);
}
