import { globLimits, plainGlobs } from '../files/globs.ts';
import { serverNames } from '../servers.ts';
import { severityChoices } from '../severity.ts';
import { isRecord } from '../values.ts';
import { nearestOf } from '../words/nearest.ts';
import { code, listed } from '../words/words.ts';
import { configKeys, configSettings, emptyConfig, largestConfig, type Config, type ConfigKey } from './config.ts';
import { whereNoJson } from './json-tokens.ts';
import { placesInJson, type JsonPath, type JsonPlace } from './json-places.ts';
import { localized } from '../words/translation.ts';

/** What is wrong with a configuration file. Nothing of the file is in the message. */
export interface ConfigFault {
  readonly message: string;
  readonly place: JsonPlace;
}

export interface ReadConfig {
  /** What is right in it. */
  readonly config: Config;
  readonly faults: readonly ConfigFault[];
}

/** Nobody reads on. */
const mostFaults = 50;

/** Reads the text of a configuration file. `codes`: of all findings. Throws nothing. */
export function readConfig(text: string, codes: readonly string[]): ReadConfig {
  if (text.length > largestConfig) {
    const message = localized`It is larger than ${largestConfig / 1024} KB.`;
    return { config: emptyConfig, faults: [{ message, place: { start: 0, end: 0 } }] };
  }
  const parsed = parseJson(text);
  if ('fault' in parsed) return { config: emptyConfig, faults: [parsed.fault] };
  const { value: whole } = parsed;
  const refused: { readonly path: JsonPath; readonly message: string }[] = [];
  const refuse: RefusePath = (path, message) => {
    if (refused.length < mostFaults) refused.push({ path, message: message() });
  };
  if (!isRecord(whole)) {
    refuse([], () => localized`It has to be an object with some of the keys ${listed(configKeys.map(code), 'and')}.`);
    return { config: emptyConfig, faults: placed(text, refused) };
  }
  const config: Partial<Record<ConfigKey, unknown>> = {};
  for (const [key, given] of Object.entries(whole)) {
    const known = configKeys.find((each) => each === key);
    if (known !== undefined) {
      const value = configSettings[known].read(given, () => undefined);
      if (value === undefined) refuse([known], () => whatItTakes(known, given));
      else config[known] = value;
    } else if (key !== '$schema')
      refuse(
        [key],
        () =>
          localized`There is no such key.${meantBy(key, configKeys)} The keys are ${listed(configKeys.map(code), 'and')}.`,
      );
  }
  if (isRecord(whole['severity'])) refuseCodes(whole['severity'], codes, refuse);
  if (Array.isArray(whole['files'])) refuseGlobs(whole['files'], refuse);
  return { config: { ...emptyConfig, ...(config as Partial<Config>) }, faults: placed(text, refused) };
}

function placed(
  text: string,
  refused: readonly { readonly path: JsonPath; readonly message: string }[],
): readonly ConfigFault[] {
  const places =
    refused.length === 0
      ? []
      : placesInJson(
          text,
          refused.map(({ path }) => path),
        );
  const whole = { start: 0, end: text.length };
  return refused.map(({ message }, index) => ({ message, place: places[index] ?? whole }));
}

type RefusePath = (path: JsonPath, message: () => string) => void;

function refuseCodes(given: Readonly<Record<string, unknown>>, codes: readonly string[], refuse: RefusePath): void {
  for (const [key, severity] of Object.entries(given)) {
    const path = ['severity', key];
    if (!codes.includes(key)) refuse(path, () => localized`There is no finding of this code.${meantBy(key, codes)}`);
    else if (!severityChoices.some((choice) => choice === severity))
      refuse(path, () => localized`A severity is ${listed(severityChoices.map(code), 'or')}.`);
  }
}

function refuseGlobs(given: readonly unknown[], refuse: RefusePath): void {
  for (const [index, glob] of given.entries()) {
    if (typeof glob !== 'string' || glob === '')
      refuse(['files', index], () => localized`A glob is a text that is not empty.`);
    else if (plainGlobs(glob).length === 0)
      refuse(['files', index], () => localized`A glob has at most ${globLimits()}.`);
  }
}

function whatItTakes(key: ConfigKey, given: unknown): string {
  switch (key) {
    case 'server': {
      const meant = typeof given === 'string' ? meantBy(given, serverNames) : '';
      return localized`${code(key)} is ${listed(serverNames.map(code), 'or')}.${meant}`;
    }
    case 'severity':
      return localized`${code(key)} is an object with codes as keys, and ${listed(severityChoices.map(code), 'or')} for each.`;
    case 'files':
      return localized`${code(key)} is a list of globs.`;
    case 'hashCost':
    case 'maxProblems': {
      const { minimum, maximum } = configSettings[key].schema as {
        readonly minimum: number;
        readonly maximum?: number;
      };
      return maximum === undefined
        ? localized`${code(key)} is a whole number, ${minimum} or more.`
        : localized`${code(key)} is a whole number, from ${minimum} to ${maximum}.`;
    }
  }
}

function meantBy(word: string, candidates: readonly string[]): string {
  const meant = nearestOf(word, candidates);
  return meant === null ? '' : localized` Did you mean ${code(meant)}?`;
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: ConfigFault } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const start = whereNoJson(text);
    return { fault: { message: whyNoJson(text, start), place: { start, end: Math.min(start + 1, text.length) } } };
  }
}

function whyNoJson(text: string, at: number): string {
  if (text.trim() === '') return localized`It is empty: write {} for no settings.`;
  if (/^\/[/*]/.test(text.slice(at))) return localized`JSON has no comments.`;
  if (/^[}\]]/.test(text.slice(at)) && /,\s*$/.test(text.slice(0, at)))
    return localized`There is a comma too much before this.`;
  if (text.charAt(at) === "'") return localized`JSON has double quotes alone.`;
  return at >= text.trimEnd().length
    ? localized`It is not complete JSON: something is not closed.`
    : localized`It is no JSON from here on.`;
}
