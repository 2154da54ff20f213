import { globLimits, plainGlobs } from '../files/globs.ts';
import { severityChoices, type SeverityChoice } from '../severity.ts';
import { isRecord } from '../values.ts';
import { localized } from '../words/translation.ts';

/** What is known of a setting. */
export interface Setting<T> extends Described<T> {
  /** What the manifest says of its values, in JSON schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** A value as somebody gave it; undefined for one that it can't have. `refuse` gets parts that are left out. */
  readonly read: (value: unknown, refuse: Refuse) => T | undefined;
}

interface Described<T> {
  readonly default: T;
  /**
   * `application`: a person's own, no folder can set it; `window`: one value for the whole window; `resource`: another
   * one may count in a folder.
   */
  readonly scope: 'application' | 'window' | 'resource';
  /** Whether a folder that nobody trusts may set it; few may, as a setting can hide what is wrong. */
  readonly untrusted?: true;
}

/** `part`: as it goes on behind the setting's name; `why`: the second half of a sentence. */
export type Refuse = (part: string, why: string) => void;

interface Choices<T extends string> {
  readonly values: readonly T[];
  /** What a person chooses it by; the word itself unless given. */
  readonly label?: (value: T) => string;
  /** What a value means. Markdown. */
  readonly describe?: (value: T) => string;
}

/** One of some words. */
export function choice<const T extends string>({
  values,
  label,
  describe,
  ...described
}: Choices<T> & Described<NoInfer<T>>): Setting<T> {
  const enumItemLabels = label && values.map(label);
  const enumDescriptions = describe && values.map(describe);
  return {
    ...described,
    schema: {
      type: 'string',
      enum: values,
      ...(enumItemLabels && { enumItemLabels }),
      ...(enumDescriptions && { enumDescriptions }),
    },
    read: (given) => values.find((value) => value === given),
  };
}

export function flag(described: Described<boolean>): Setting<boolean> {
  return {
    ...described,
    schema: { type: 'boolean' },
    read: (given) => (typeof given === 'boolean' ? given : undefined),
  };
}

interface Bounds {
  readonly minimum: number;
  readonly maximum?: number;
}

/** A number without a fraction. */
export function wholeNumber({ minimum, maximum, ...described }: Bounds & Described<number>): Setting<number> {
  const isWithin = (value: number): boolean => value >= minimum && value <= (maximum ?? value);
  return {
    ...described,
    schema: { type: 'integer', minimum, ...(maximum !== undefined && { maximum }) },
    read: (given) => (typeof given === 'number' && Number.isInteger(given) && isWithin(given) ? given : undefined),
  };
}

/** A list of globs. Those that can't be matched are left out. */
export function globs(described: Described<readonly string[]>): Setting<readonly string[]> {
  return {
    ...described,
    schema: { type: 'array', items: { type: 'string', minLength: 1 } },
    read: (given, refuse) => {
      if (!Array.isArray(given)) return undefined;
      return given.filter((glob: unknown, index): glob is string => {
        // The settings editor has an empty one for as long as somebody types.
        if (typeof glob !== 'string' || glob === '') return false;
        const isUsable = plainGlobs(glob).length > 0;
        if (!isUsable) refuse(`[${index}]`, localized`a glob has at most ${globLimits()}`);
        return isUsable;
      });
    },
  };
}

type Severities = Readonly<Record<string, SeverityChoice>>;

/** A severity for each code; the manifest gets the codes from the rules. */
export function severityByCode(described: Described<Severities>): Setting<Severities> {
  return {
    ...described,
    schema: { type: 'object', additionalProperties: false },
    read: (given, refuse) => {
      if (!isRecord(given)) return undefined;
      const chosen: Record<string, SeverityChoice> = {};
      for (const [code, severity] of Object.entries(given)) {
        const known = severityChoices.find((each) => each === severity);
        if (known) chosen[code] = known;
        else refuse(`.${code}`, localized`the default one is used`);
      }
      return chosen;
    },
  };
}
