/** Which findings are known. Loaded only where `check` is asked for them. */

export { baselineToWrite, goneOf, readBaseline, withKnown, writeBaseline } from './baseline.ts';
