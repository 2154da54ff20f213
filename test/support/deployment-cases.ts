import { readJsonLines } from './json-lines.ts';
import { readPublicFile } from './public-files.ts';

/** A folder with what is right to say of it. */
export interface DeploymentCase {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** Of its server; null where that can't be told, or there is none. */
  readonly generation: string | null;
  readonly expect: readonly ExpectedFinding[];
  /** The users file that the server really reads. */
  readonly users_file: string | null;
}

export interface ExpectedFinding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
  readonly severity: string;
}

export function deploymentCases(): readonly DeploymentCase[] {
  return readJsonLines(new URL('../data/deploy/cases.jsonl', import.meta.url)) as DeploymentCase[];
}

type PublicFile = Omit<DeploymentCase, 'expect' | 'title'> & {
  readonly findings: readonly ExpectedFinding[];
  readonly source: string;
};

/** Public deployment files; none where they do not lie beside the project. */
export function publicDeployments(): readonly DeploymentCase[] {
  return (readPublicFile('deployments') as PublicFile[]).map(({ findings, source, generation, ...rest }) => ({
    ...rest,
    title: source,
    expect: findings,
    generation: generation === 'unknown' ? null : generation,
  }));
}

/** Hashes, keys and passwords that a file gives to variables, but for what is published. */
export function secretsIn(text: string): readonly string[] {
  const values = [...text.matchAll(/(?:KEY|APIKEY|PASSWORD)["']?[ \t]*[:=][ \t]*["']?([^\s"']{8,})/g)].map(
    ([, value = '']) => value,
  );
  return [...values, ...(text.match(/\$2[aby]\$\S{20,}/g) ?? [])].filter(
    (value) => !/^\$\{|apikey$|^12345678$/.test(value),
  );
}
