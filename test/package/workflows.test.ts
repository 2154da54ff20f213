import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { projectFiles, textOf } from '../docs/project-files.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What may write, and what for. Another right is another reason, and belongs here. */
const writes = new Map([
  ['release.yml npm', { 'id-token': 'write' }],
  ['release.yml github', { contents: 'write' }],
]);

describe('workflows', () => {
  const files = projectFiles(['.github/workflows'], /\.ya?ml$/);
  const workflows = files.map(({ path, text }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    text,
    workflow: parse(text) as Workflow,
  }));
  const jobs = workflows.flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs).map(([id, job]) => ({ id: `${name} ${id}`, job })),
  );

  it('are there', () => {
    assert.deepEqual(workflows.map(({ name }) => name).toSorted(), ['ci.yml', 'release.yml']);
  });

  it('run nothing with the rights of the project for somebody else’s code', () => {
    for (const { name, workflow } of workflows) {
      assert.ok(!('pull_request_target' in workflow.on) && !('workflow_run' in workflow.on), name);
    }
  });

  it('have no right that a job does not name, and may write only what is listed', () => {
    for (const { name, workflow } of workflows) assert.deepEqual(workflow.permissions, {}, name);
    for (const { id, job } of jobs) {
      assert.ok(job.permissions, id);
      const written = Object.entries(job.permissions).filter(([, right]) => right !== 'read');
      assert.deepEqual(Object.fromEntries(written), writes.get(id) ?? {}, id);
    }
  });

  it('look at each change for known weaknesses in what it is built with, and at who signed that', () => {
    const audit = jobs.find(({ id }) => id === 'ci.yml audit')?.job;
    const steps = audit?.steps ?? [];
    assert.deepEqual(
      steps.flatMap(({ run }) => run ?? []),
      ['npm ci --ignore-scripts', 'npm audit --audit-level=high', 'npm audit signatures'],
    );
    // A failure counts.
    for (const step of [audit, ...steps]) assert.ok(step && !('continue-on-error' in step) && !('if' in step));
    const triggers = workflows.find(({ name }) => name === 'ci.yml')?.workflow.on ?? {};
    for (const trigger of ['push', 'pull_request']) assert.ok(trigger in triggers, trigger);
  });

  it('take each action at a commit, with its version beside it', () => {
    const pinned = /^ +(?:- )?uses: (?:[\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+|\.\/[\w./-]+)$/;
    const used = workflows.flatMap(({ text }) => text.split('\n').filter((line) => /\buses:/.test(line)));
    assert.ok(used.length > 5);
    for (const line of used) assert.match(line, pinned);
  });

  it('leave no credentials in the checkout, and end by themselves', () => {
    for (const { id, job } of jobs) {
      if (job.uses === undefined) assert.ok(job['timeout-minutes'], id);
      for (const { uses, with: given } of job.steps ?? [])
        if (uses?.startsWith('actions/checkout@') === true) assert.equal(given?.['persist-credentials'], false, id);
    }
  });

  it('put nothing of an event into a script, where it would be run', () => {
    for (const { id, job } of jobs)
      for (const { run = '' } of job.steps ?? []) assert.ok(!run.includes('${{'), `${id}: ${run}`);
  });

  it('give secrets only to jobs of an environment, which somebody approves, and RELEASE.md names each', () => {
    const release = textOf('RELEASE.md');
    const named = workflows.flatMap(({ text }) =>
      [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, secret = '']) => secret),
    );
    assert.equal(new Set(named).size, 3);
    for (const secret of named) assert.ok(release.includes(`\`${secret}\``), secret);
    for (const { id, job } of jobs) if (JSON.stringify(job).includes('secrets.')) assert.ok(job.environment, id);
  });

  it('publish only what the release packed, after its checksums were compared', () => {
    const publishing = jobs.filter(
      ({ job }) => JSON.stringify(job).includes(' publish ') || job.permissions?.['contents'] === 'write',
    );
    assert.deepEqual(
      publishing.map(({ id }) => id),
      ['release.yml npm', 'release.yml galleries', 'release.yml github'],
    );
    for (const { id, job } of publishing) {
      const runs = (job.steps ?? []).map(({ run }) => run ?? '');
      assert.ok(
        runs.indexOf('sha256sum --check SHA256SUMS') < runs.findIndex((run) => /publish|release create/.test(run)),
        id,
      );
      assert.ok(runs.includes('sha256sum --check SHA256SUMS'), id);
    }
  });
});
