import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder);
const scratch = mkdtempSync(join(tmpdir(), 'workflows-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

it('has workflows for tests, publication, schedules and releases', () => {
  expect(files).toEqual(['publish.yml', 'release.yml', 'scheduled.yml', 'test.yml']);
});

describe.each(files)('%s', (file) => {
  const workflow = parse(textOf(file)) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  it('pins every action by a commit, and names its version', () => {
    const used = [...textOf(file).matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(
      used.filter((action) => !/^(?:[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/\S+)$/.test(action)),
    ).toEqual([]);
  });

  it('gives nothing but reading to all jobs, and a job what it needs', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    const writing = jobs.flatMap(([name, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([what, how]) => (how === 'write' ? [`${name} ${what}`] : [])),
    );
    expect(writing).toMatchSnapshot();
  });

  it('leaves no credentials in a clone unless a step pushes', () => {
    for (const [name, { steps: own = [] }] of jobs) {
      const isPushing = own.some(({ run = '' }) => run.includes('git push'));
      for (const { with: inputs } of own.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')))
        expect([name, inputs?.['persist-credentials']]).toEqual([name, isPushing]);
    }
  });

  it('ends jobs that hang', () => {
    for (const [name, job] of jobs.filter(([, { uses }]) => uses === undefined))
      expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
  });

  it('has scripts that a shell can read, and no text of strangers in them', () => {
    for (const { run } of steps) {
      if (run === undefined) continue;
      expect(run).not.toContain('${{');
      expect([run, spawnSync('bash', ['-n'], { input: run }).status]).toEqual([run, 0]);
    }
  });
});

it('publishes hidden files: .well-known and .nojekyll', () => {
  const { jobs } = parse(textOf('publish.yml')) as Workflow;
  const upload = jobs['build']?.steps?.find(({ uses = '' }) => uses.startsWith('actions/upload-pages-artifact@'));
  expect(upload?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
});

it('runs in CI what the README names', () => {
  const { jobs } = parse(textOf('test.yml')) as Workflow;
  expect(jobs['test']?.steps?.at(-1)?.run).toBe('.ci/run');
});

it('reviews strangers’ pull requests with rights to read only', () => {
  expect(files.filter((file) => 'pull_request' in (parse(textOf(file)) as Workflow).on)).toEqual(['test.yml']);
  expect(files.filter((file) => textOf(file).includes('pull_request_target'))).toEqual([]);
});

describe('the look of scheduled.yml for stories that are due', () => {
  const { jobs } = parse(textOf('scheduled.yml')) as Workflow;
  const look = jobs['look']?.steps?.find(({ id }) => id === 'look')?.run ?? '';
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  it('needs no clone and no package', () => {
    expect(jobs['look']?.steps?.map(({ uses = '' }) => uses.split('@')[0])).toEqual(['actions/cache/restore', '']);
  });

  it.each([
    ['nothing is known of an earlier build', undefined, true],
    ['what is known is half a file', ago(5), true],
    ['no story is scheduled', `${ago(5)}\nnone\n`, false],
    ['a story is due later', `${ago(5)}\n${ago(-60)}\n`, false],
    ['a story is due', `${ago(65)}\n${ago(1)}\n`, true],
    ['the last build is a day old', `${ago(1441)}\nnone\n`, true],
  ])('where %s', (_, known, isDue) => {
    const output = join(scratch, 'output');
    const note = join(scratch, 'next-publication');
    writeFileSync(output, '');
    rmSync(note, { force: true });
    if (known !== undefined) writeFileSync(note, known);
    const env = { PATH: process.env['PATH'] ?? '', GITHUB_OUTPUT: output };
    const { status, stderr } = spawnSync('bash', ['-e', '-c', look], { cwd: scratch, env, encoding: 'utf8' });
    expect([status, stderr.includes('date:')]).toEqual([0, false]);
    expect(readFileSync(output, 'utf8')).toBe(isDue ? 'is-due=true\n' : '');
  });
});
