import { spawnSync } from 'node:child_process';
import { diffCommand } from '../setup/git.ts';
import { runMigrations } from '../setup/migrate.ts';
import { migrations } from '../setup/migrations/migrations.ts';
import { UpgradeRefusal } from '../setup/engine-record.ts';
import { applyUpgrade, exchangesFile, isDetached, prepareUpgrade, short, type Upgrade } from '../setup/upgrade.ts';
import { readArguments, reportMisuse } from './terminal/read-arguments.ts';

/* Reads no settings, since those of another version may lack fields. */

const help = `Takes a newer version of the engine, and leaves the newsroom as it is.

  npm run upgrade                      the newest version of the remote "upstream"
  npm run upgrade -- v1.2.0            a tag, a branch or a commit
  npm run upgrade -- --dry-run         says what it would take, and changes nothing

  --remote NAME    the remote that has the engine; upstream if left out
  --replace        replaces files of the engine that were changed here, too

articles/, public/ and src/newsroom/ are never touched, save by migrations of front matter that a version brings. Shared files (README,
workflows, configurations of hosts) are taken unless they were edited here. What the version has of the demo goes to tests/demo/.`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      remote: { type: 'string', default: 'upstream' },
      replace: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      migrate: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

const root = process.cwd();
const takeBack = 'git reset --hard && git clean -fd tests/demo';
if (values.help) console.log(help);
else if (positionals.length > 1) reportMisuse(`An upgrade takes one version.\n\n${help}`);
else process.exitCode = values.migrate ? migrate() : upgrade();

/** @returns the exit code. */
function upgrade(): number {
  let isBegun = false;
  try {
    const [ref] = positionals;
    const planned = prepareUpgrade(root, { remote: values.remote, ref, isReplacing: values.replace });
    explain(planned, values['dry-run']);
    if (values['dry-run']) return 0;
    isBegun = true;
    applyUpgrade(root, planned);
  } catch (error) {
    if (error instanceof UpgradeRefusal) console.error(`${error.message}\n\nNothing was changed.`);
    else if (isBegun) console.error(`${String(error)}\n\nThe upgrade ended half way. Take it back: ${takeBack}`);
    else throw error;
    return 1;
  }
  // In a new process, to run the migrations of the new version.
  const { status } = spawnSync(process.execPath, ['src/cli/upgrade.ts', '--migrate'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error('The migrations did not run. Run them after npm ci: npm run upgrade -- --migrate');
  console.log(`
Next: npm ci && npm run check && npm test. CHANGELOG.md says under "Do" what the version asks of you.
Then commit all of it, or take it back: ${takeBack}`);
  if (isDetached(root)) console.log('You are on no branch, where a commit is easily lost: git switch -c upgrade');
  return status ?? 1;
}

/** @returns the exit code. */
function migrate(): number {
  try {
    for (const { migration, files } of runMigrations(root, migrations)) {
      const result = files.length === 0 ? 'No file needed it.' : 'Changed:';
      console.log(`${migration.name}: ${migration.description} ${result}`);
      for (const file of files) console.log(`  ${file}`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UpgradeRefusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

function explain({ ref, commit, base, isOlder, newExchanges, plan }: Upgrade, isDryRun: boolean): void {
  const list = (files: readonly string[]) => files.map((file) => `  ${file}`);
  const lines = [
    `${ref} (${short(commit)})${isDryRun ? ', which would be taken' : ''}:`,
    ...(isOlder
      ? [`It is older than the engine here (${short(base)}). Migrations that have changed your files are not undone.`]
      : []),
    ...(base === undefined
      ? [
          'The version that is here is not known: files of the engine are replaced, also those that were edited here. Files that the',
          'engine no longer has stay, and so do shared files that differ.',
        ]
      : []),
    plan.taken.length === 0 ? 'Nothing of the engine is new.' : 'Taken from the engine:',
    ...list(plan.taken),
    ...(plan.removed.length > 0 ? ['Removed, since the engine no longer has them:', ...list(plan.removed)] : []),
    ...(plan.overwritten.length > 0 ? ['Replaced or removed, although changed here:', ...list(plan.overwritten)] : []),
    ...(plan.edited.length > 0
      ? [
          'Edited or removed here, and therefore left as they are. See what the engine has:',
          ...plan.edited.map((file) => `  ${diffCommand(file, 'HEAD', short(commit))}`),
        ]
      : []),
    `${String(plan.demo.length)} files of the demo, in tests/demo/.`,
    ...explainExchanges(newExchanges, commit),
  ];
  console.log(lines.join('\n'));
}

/** Says how to take the engine's exchanges, which are in a file of the newsroom's. */
function explainExchanges(newExchanges: Upgrade['newExchanges'], commit: string): readonly string[] {
  if (newExchanges === undefined) return [];
  const [reason, command] =
    newExchanges === 'unedited'
      ? ['was not edited here. Take them', `git checkout ${short(commit)} -- ${exchangesFile}`]
      : ['was edited here. Compare them', diffCommand(exchangesFile, 'HEAD', short(commit))];
  return [`The engine has other exchanges now. ${exchangesFile} is yours, and ${reason}:`, `  ${command}`];
}
