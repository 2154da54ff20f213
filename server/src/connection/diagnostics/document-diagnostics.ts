/*
 * What there is to say about a document, as LSP has it, and the two ways in which a client gets it: it asks (pull),
 * or it is told (push). May use the documents and the features; never looks at a text, and never reads a document
 * that has not settled.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { GravestFindings } from '../../analysis/report/report.ts';
import { toDiagnostic, type DiagnosticOptions } from '../../features/diagnostic.ts';
import type { ConfigFileFault } from '../../features/config/door.ts';
import { configDiagnostics } from '../../features/config-diagnostics.ts';
import { deploymentDiagnostics } from '../../features/deployment-diagnostics.ts';
import { limitFindings } from '../../features/limit-findings.ts';
import type { ReportedFinding } from '../../deployment/report/report.ts';
import type { Deployments } from '../deployments/deployments.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { ConfigFaults } from './config-faults.ts';
import { areSameChunks, keepOrReplace } from './diagnostic-chunk.ts';
import { DiagnosticList } from './diagnostic-list.ts';
import { GroupChunks } from './group-chunks.ts';

export interface DiagnosticResult {
  /** Equal ids mean equal diagnostics, also of different texts. */
  readonly id: string;
  readonly list: DiagnosticList;
}

/** What was made of one state of a document. */
interface CachedResult {
  readonly serial: number;
  readonly revision: number;
  /** The same array means that the same is said of it as of a deployment file. */
  readonly deployed: readonly ReportedFinding[];
  readonly configFaults: readonly ConfigFileFault[];
  readonly result: DiagnosticResult;
}

const nothing: GravestFindings = { loose: [], groups: [] };

/** Who knows what is said of files as deployment files. */
export type DeploymentFindings = Pick<Deployments, 'findingsOf' | 'folderOf'>;

/** The diagnostics of documents in the form that the client takes, made once for each state of a document. */
export class DocumentDiagnostics {
  readonly #options: DiagnosticOptions;
  readonly #deployments: DeploymentFindings;
  readonly #cached = new WeakMap<TrackedDocument, CachedResult>();
  readonly #groups = new GroupChunks();
  readonly #config = new ConfigFaults();
  #serial = 0;
  #made = 0;

  constructor(options: DiagnosticOptions, deployments: DeploymentFindings) {
    this.#options = options;
    this.#deployments = deployments;
  }

  /** Resolves when there is an answer for the document's text. */
  async settle(document: TrackedDocument): Promise<void> {
    await document.settle();
    await this.#config.read(document);
  }

  /** Of a document that has settled. */
  of(document: TrackedDocument): DiagnosticResult {
    const before = this.#cached.get(document);
    const deployed = this.#deployments.findingsOf(document);
    const { revision, report: findings, settings, uri } = document;
    const configFaults = this.#config.of(document);
    const isSame = before?.revision === revision && before.deployed === deployed;
    if (isSame && before.configFaults === configFaults) return before.result;
    const serial = before?.serial ?? (this.#serial += 1);
    const { loose, groups } = findings ? limitFindings(findings, settings.maxProblems) : nothing;
    const asDiagnostic = (finding: PlacedFinding): Diagnostic => toDiagnostic(finding, uri, this.#options);
    const chunks = groups.flatMap((each) => this.#groups.of(each, asDiagnostic));
    // Those about the file come last: they change most often, and what stands before a change need not be written anew.
    const [looseBefore, deployedBefore, configBefore] = before?.result.list.chunks.slice(-3) ?? [];
    chunks.push(keepOrReplace(loose.map(asDiagnostic), looseBefore));
    chunks.push(keepOrReplace(this.#ofDeployments(document, deployed), deployedBefore));
    chunks.push(keepOrReplace(configDiagnostics(configFaults, settings.maxProblems), configBefore));
    // Most keys that somebody types change nothing about the findings, and then there is nothing to send.
    const result =
      before && areSameChunks(chunks, before.result.list.chunks)
        ? before.result
        : { id: `${String(serial)}.${String((this.#made += 1))}`, list: new DiagnosticList(document, chunks) };
    this.#cached.set(document, { serial, revision, deployed, configFaults, result });
    return result;
  }

  #ofDeployments({ uri, settings }: TrackedDocument, findings: readonly ReportedFinding[]): readonly Diagnostic[] {
    const folder = findings.length === 0 ? null : this.#deployments.folderOf(uri);
    if (!folder) return [];
    const uriOf = (path: string): string => folder.texts.uriOf(path);
    return deploymentDiagnostics(findings, settings.maxProblems, uriOf, this.#options);
  }
}
