import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly uses?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '..');
/** The engine's own, and those that a newsroom may put in their place. */
const paths = new Map(
  ['.github/workflows', 'docs/hosts'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yml'))
      .map((name) => [name, join(root, folder, name)] as const),
  ),
);
const files = [...paths.keys()].sort();
const textOf = (file: string) => readFileSync(paths.get(file) ?? file, 'utf8');
const workflowOf = (file: string) => parse(textOf(file)) as Workflow;
const jobs = files.flatMap((file) =>
  Object.entries(workflowOf(file).jobs).map(([name, job]) => ({ name: `${file} ${name}`, job })),
);
const steps = jobs.flatMap(({ name, job }) => (job.steps ?? []).map((step) => ({ name, step })));

/** Everything that a job may write. A token that is not here cannot be used by what a job runs. */
const written: Readonly<Record<string, readonly string[]>> = {
  'publish-in-shards.yml deploy': ['id-token', 'pages'],
  'publish-in-shards.yml attest': ['attestations', 'id-token'],
  'publish-in-shards.yml addresses': ['contents'],
  'publish.yml deploy': ['id-token', 'pages'],
  'publish.yml attest': ['attestations', 'id-token'],
  'publish.yml addresses': ['contents'],
  'release.yml release': ['attestations', 'contents', 'id-token'],
  'scheduled.yml publish': ['attestations', 'contents', 'id-token', 'pages'],
};

/** Values that cannot be chosen from outside the repository. */
const trusted =
  /^(?:github\.(?:ref|ref_name|run_id|run_attempt|token)|!?github\.event\.repository\.(?:fork|visibility)|vars\.[A-Z_]+|matrix\.shard|strategy\.job-total|(?:steps|needs)\.[\w.-]+)$/;

/** Errors that GitHub's own parser finds. */
async function errorsIn(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const errorPolicy = ErrorPolicy.TryConversion;
  if (value) await convertWorkflowTemplate(context, value, undefined, { errorPolicy });
  return context.errors.getErrors().map(({ message }) => message);
}

describe('the workflows', () => {
  test('are without fault for GitHub’s own parser', async () => {
    for (const file of files) expect(await errorsIn(file, textOf(file)), file).toEqual([]);
    const wrong = textOf('test.yml').replace('timeout-minutes', 'timeout').replace('github.ref', 'githb.ref');
    expect((await errorsIn('wrong.yml', wrong)).join()).toMatch(/named-value: 'githb'.*Unexpected value 'timeout'/);
  });

  test('pin every action by commit, each to one version that is named', () => {
    const pins = new Map<string, Set<string>>();
    const loose: string[] = [];
    for (const file of files) {
      for (const [line, action = '', version = ''] of textOf(file).matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gm)) {
        if (action.startsWith('./')) continue;
        const [, name = '', commit = ''] = /^([\w-]+\/[\w-]+)(?:\/[\w-]+)?@([\da-f]{40})$/.exec(action) ?? [];
        if (name === '' || !/^ # v\d+\.\d+\.\d+$/.test(version)) loose.push(`${file}:${line}`);
        pins.set(name, (pins.get(name) ?? new Set()).add(`${commit}${version}`));
      }
    }
    expect(loose).toEqual([]);
    expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([]);
    expect(pins.size).toBeGreaterThan(8);
  });

  test('give no job more than it needs', () => {
    for (const file of files) expect([{}, { contents: 'read' }], file).toContainEqual(workflowOf(file).permissions);
    const given = jobs.map(({ name, job }) => [
      name,
      Object.entries(job.permissions ?? {})
        .filter(([, access]) => access !== 'read')
        .map(([scope]) => scope)
        .sort(),
    ]);
    expect(Object.fromEntries(given.filter(([, scopes]) => scopes?.length !== 0))).toEqual(written);
  });

  test('keep the token out of the work tree, except where a commit is pushed', () => {
    const kept = steps
      .filter(({ step }) => step.uses?.startsWith('actions/checkout@'))
      .map(({ name, step }) => [name, step.with?.['persist-credentials']]);
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.filter(([, isKept]) => isKept !== false)).toEqual([
      ['publish-in-shards.yml addresses', true],
      ['publish.yml addresses', true],
    ]);
  });

  test('put no expression into a script, and take none that a stranger can choose', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{')).map(({ name }) => name)).toEqual([]);
    const expressions = files.flatMap((file) => {
      const text = textOf(file).replace(/^\s*#.*$/gm, '');
      const inBraces = [...text.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, code = '']) => code);
      const conditions = [...text.matchAll(/^\s*if: (?!\$)(.*)$/gm)].map(([, code = '']) => code);
      return [...inBraces, ...conditions].flatMap((code) => code.split(/\|\||&&|==/).map((part) => part.trim()));
    });
    expect(expressions.filter((part) => !trusted.test(part) && !/^'[^']*'$/.test(part))).toEqual([]);
  });

  test('end by themselves, and never run twice at once', () => {
    const endless = jobs.filter(({ job }) => job.uses === undefined && !((job['timeout-minutes'] ?? 99) <= 60));
    expect(endless.map(({ name }) => name)).toEqual([]);
    const groups = files.map((file) => workflowOf(file).concurrency?.group);
    expect(groups).not.toContain(undefined);
    expect(new Set(groups).size).toBe(files.length);
  });

  test('do the same with a site that was built in shards as with another', () => {
    const [single, sharded] = ['publish.yml', 'publish-in-shards.yml'].map(workflowOf);
    // What scheduled.yml reads, and the artifacts that later jobs take, are written after the build.
    const afterBuild = (workflow?: Workflow) => {
      const own = workflow?.jobs['build']?.steps ?? [];
      return own.slice(1 + own.findIndex(({ run }) => run?.startsWith('npm run build') === true));
    };
    expect(afterBuild(sharded)).toEqual(afterBuild(single));
    expect(afterBuild(single).length).toBeGreaterThan(3);
    for (const name of ['deploy', 'attest', 'addresses']) expect(sharded?.jobs[name], name).toEqual(single?.jobs[name]);
    expect(sharded?.on).toEqual(single?.on);
  });

  test('render each shard once, and give all machines the same moment and address', () => {
    const { jobs: own } = workflowOf('publish-in-shards.yml');
    const { strategy, steps: shardSteps } = own['shard'] ?? {};
    const shards = strategy?.matrix['shard'] ?? [];
    expect(shards).toEqual(shards.map((_, index) => index + 1));
    const builds = [...(shardSteps ?? []), ...(own['build']?.steps ?? [])].filter(({ run }) =>
      run?.startsWith('npm run build'),
    );
    expect(builds.map(({ run }) => run)).toEqual(['npm run build -- --shard "$SHARD"', 'npm run build -- --merge']);
    const [{ SHARD, ...ofShard } = {}, ofMerge] = builds.map(({ env }) => env);
    expect(SHARD).toBe('${{ matrix.shard }}/${{ strategy.job-total }}');
    expect(ofShard).toEqual(ofMerge);
    expect(Object.keys(ofShard)).toEqual(['PUBLISH_NOW', 'SITE_URL']);
  });

  test('start by nothing that strangers can send with rights of the repository', () => {
    const events = files.flatMap((file) => Object.keys(workflowOf(file).on));
    expect(new Set(events)).toEqual(
      new Set(['push', 'pull_request', 'schedule', 'workflow_call', 'workflow_dispatch']),
    );
  });
});
