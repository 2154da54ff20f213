import { usersFileNotMounted } from './paths/users-file-not-mounted.ts';
import { usersPathMismatch } from './paths/users-path-mismatch.ts';
import { mountNotRead } from './paths/mount-not-read.ts';
import { mountSourceMissing } from './paths/mount-source-missing.ts';
import { usersFileIsDirectory } from './paths/users-file-is-directory.ts';
import { quickstartOverwrites } from './paths/quickstart-overwrites.ts';
import { undeclaredVolume } from './paths/undeclared-volume.ts';
import { volumesInEnvironment } from './paths/volumes-in-environment.ts';
import { mountTargetRelative } from './paths/mount-target-relative.ts';
import { deadVariable } from './names/dead-variable.ts';
import { wrongPrefix } from './names/wrong-prefix.ts';
import { unknownVariable } from './names/unknown-variable.ts';
import { clientVariable } from './names/client-variable.ts';
import { envColon } from './names/env-colon.ts';
import { envNotPassed } from './names/env-not-passed.ts';
import { quotedValue } from './values/quoted-value.ts';
import { envNull } from './values/env-null.ts';
import { blankValue } from './values/blank-value.ts';
import { valueChangedByYaml } from './values/value-changed-by-yaml.ts';
import { composeDollar } from './values/compose-dollar.ts';
import { shellDollar } from './values/shell-dollar.ts';
import { doubledDollar } from './values/doubled-dollar.ts';
import { plainDefaultPassword } from './values/plain-default-password.ts';
import { badNumber } from './values/bad-number.ts';
import { defaultCredentials } from './access/default-credentials.ts';
import { secretKeyPublic } from './access/secret-key-public.ts';
import { secretKeyUnset } from './access/secret-key-unset.ts';
import { noEffect } from './access/no-effect.ts';
import { wrongPort } from './access/wrong-port.ts';
import { noElasticsearch } from './access/no-elasticsearch.ts';
import { deploymentsDiffer } from './deployments-differ.ts';
import type { AcrossRule, DeploymentRule, DescribedRule } from './rule.ts';

/** All rules about one server, most harm first. */
export const deploymentRules: readonly DeploymentRule[] = [
  usersFileNotMounted,
  usersPathMismatch,
  mountNotRead,
  mountSourceMissing,
  usersFileIsDirectory,
  quickstartOverwrites,
  undeclaredVolume,
  volumesInEnvironment,
  mountTargetRelative,
  deadVariable,
  wrongPrefix,
  unknownVariable,
  clientVariable,
  envColon,
  envNotPassed,
  quotedValue,
  envNull,
  blankValue,
  valueChangedByYaml,
  composeDollar,
  shellDollar,
  doubledDollar,
  plainDefaultPassword,
  badNumber,
  defaultCredentials,
  secretKeyPublic,
  secretKeyUnset,
  noEffect,
  wrongPort,
  noElasticsearch,
];

/** All rules about several servers. */
export const acrossRules: readonly AcrossRule[] = [deploymentsDiffer];

/** All rules about deployments, in the order in which the documentation lists them. */
export const describedRules: readonly DescribedRule[] = [...deploymentRules, ...acrossRules];
