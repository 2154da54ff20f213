import { plainText, type MayShow, type Shown } from '../../common/words/message.ts';
import type { Files } from '../files.ts';
import type { DeploymentFinding } from '../rules/find.ts';
import { unusedSuppression } from '../../rules/unused-suppression.ts';
import { describedRules } from '../rules/index.ts';
import { addSearchEngine } from './access/add-search-engine.ts';
import { correctPort } from './access/correct-port.ts';
import { replaceCredentials } from './access/replace-credentials.ts';
import { secretFromEnvironment } from './access/secret-from-environment.ts';
import type { DeploymentFix } from './fix.ts';
import type { PlaceEdit } from './place-edit.ts';
import { ServiceLines } from './edits/service-lines.ts';
import { markAsIntended } from './mark-as-intended.ts';
import { colonToEquals } from './names/colon-to-equals.ts';
import { passVariable } from './names/pass-variable.ts';
import { pinImage } from './names/pin-image.ts';
import { renameVariable } from './names/rename-variable.ts';
import { addDot } from './paths/add-dot.ts';
import { addMount } from './paths/add-mount.ts';
import { addVariable } from './paths/add-variable.ts';
import { correctPath } from './paths/correct-path.ts';
import { correctTarget } from './paths/correct-target.ts';
import { moveVolumes } from './paths/move-volumes.ts';
import { removeSuppression } from './remove-suppression.ts';
import { doubleDollars } from './values/double-dollars.ts';
import { quoteVariable } from './values/quote-variable.ts';
import { removeQuotes } from './values/remove-quotes.ts';
import { singleDollars } from './values/single-dollars.ts';
import { singleQuotes } from './values/single-quotes.ts';

/** All fixes of deployments. `mark-as-intended` answers what stops nothing; the others are named by rules. */
export const deploymentFixes: readonly DeploymentFix[] = [
  addMount,
  correctPath,
  correctTarget,
  addVariable,
  addDot,
  moveVolumes,
  renameVariable,
  colonToEquals,
  passVariable,
  pinImage,
  removeQuotes,
  quoteVariable,
  doubleDollars,
  singleQuotes,
  singleDollars,
  replaceCredentials,
  secretFromEnvironment,
  correctPort,
  addSearchEngine,
  removeSuppression,
  markAsIntended,
];

const byId = new Map(deploymentFixes.map((fix) => [fix.id, fix]));
const idsByRule = new Map([...describedRules, unusedSuppression].map(({ id, fixes }) => [id, fixes]));

/** A way to mend a finding. */
export interface ShownFix {
  readonly id: string;
  readonly title: Shown;
  /** The one right answer; at most one for a finding. */
  readonly preferred: boolean;
  /** Right without a person looking at it. */
  readonly safe: boolean;
  readonly edits: readonly PlaceEdit[];
}

/** What can be done about findings, the best first. Nothing but text is worked out here. */
export class DeploymentFixes {
  readonly #files: Files;
  readonly #mayShow: MayShow;
  /** Each compose file is looked through for its services once. */
  readonly #services = new Map<string, ServiceLines>();

  constructor(files: Files, mayShow: MayShow) {
    this.#files = files;
    this.#mayShow = mayShow;
  }

  of(finding: DeploymentFinding): readonly ShownFix[] {
    const context = {
      finding,
      files: this.#files,
      textOf: (file: string) => this.#textOf(file),
      servicesOf: (file: string) => this.#servicesOf(file),
    };
    const found: ShownFix[] = [];
    for (const id of [...(idsByRule.get(finding.code) ?? []), markAsIntended.id]) {
      const fix = byId.get(id);
      for (const { title, preferred: isAnswer, edits } of fix?.find(context) ?? []) {
        const preferred = isAnswer && !found.some((other) => other.preferred);
        const safe = preferred && fix?.safe === true;
        found.push({ id, title: plainText(title, this.#mayShow), preferred, safe, edits });
      }
    }
    return found.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
  }

  #textOf(file: string): string {
    const answer = this.#files.read(file);
    return answer.kind === 'text' ? answer.text : '';
  }

  #servicesOf(file: string): ServiceLines {
    const services = this.#services.get(file) ?? new ServiceLines(file, this.#textOf(file));
    this.#services.set(file, services);
    return services;
  }
}
