import { allDisabled } from './all-disabled.ts';
import { badComment } from './bad-comment.ts';
import { badPattern } from './bad-pattern.ts';
import { defaultApiKey } from './default-api-key.ts';
import { defaultPassword } from './default-password.ts';
import { defaultUserClash } from './default-user-clash.ts';
import { disabledKeyStillWorks } from './disabled-key-still-works.ts';
import { duplicateApiKey } from './duplicate-api-key.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateUsername } from './duplicate-username.ts';
import { duplicateWorkspace } from './duplicate-workspace.ts';
import { emptyWorkspace } from './empty-workspace.ts';
import { forgottenDash } from './forgotten-dash.ts';
import { guessablePassword } from './guessable-password.ts';
import { guessableApiKey } from './guessable-api-key.ts';
import { masterKey } from './master-key.ts';
import { migrateDrops } from './migrate-drops.ts';
import { missingKey } from './missing-key.ts';
import { noSuperUser } from './no-super-user.ts';
import { noUsers } from './no-users.ts';
import { notAList } from './not-a-list.ts';
import { notAMapping } from './not-a-mapping.ts';
import { notBcrypt } from './not-bcrypt.ts';
import { notUtf8 } from './not-utf8.ts';
import { readableByAll } from './readable-by-all.ts';
import { RuleSet } from './asking/rule-set.ts';
import type { Rule } from './rule.ts';
import { oddCharacter } from './odd-character.ts';
import { sharedPasswordHash } from './shared-password-hash.ts';
import { similarWorkspace } from './similar-workspace.ts';
import { strayComma } from './stray-comma.ts';
import { superUser } from './super-user.ts';
import { tooComplex } from './too-complex.ts';
import { unknownKey } from './unknown-key.ts';
import { unusableApiKey } from './unusable-api-key.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { weakCost } from './weak-cost.ts';
import { workspaceIsUsername } from './workspace-is-username.ts';
import { wrongType } from './wrong-type.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yaml11Surprise } from './yaml11-surprise.ts';

/** All rules, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  notUtf8,
  yamlSyntax,
  tooComplex,
  notAList,
  notAMapping,
  missingKey,
  wrongType,
  badPattern,
  unknownKey,
  duplicateKey,
  forgottenDash,
  yaml11Surprise,
  oddCharacter,
  strayComma,
  duplicateUsername,
  duplicateApiKey,
  defaultApiKey,
  guessableApiKey,
  unusableApiKey,
  defaultPassword,
  guessablePassword,
  sharedPasswordHash,
  notBcrypt,
  weakCost,
  superUser,
  emptyWorkspace,
  duplicateWorkspace,
  workspaceIsUsername,
  similarWorkspace,
  disabledKeyStillWorks,
  migrateDrops,
  defaultUserClash,
  masterKey,
  noUsers,
  noSuperUser,
  allDisabled,
  readableByAll,
  badComment,
  unusedSuppression,
];

/** The same, ready to be asked. */
export const allRules = new RuleSet(rules);

export function ruleById(id: string): Rule | undefined {
  return allRules.byId(id);
}
